package dev.entrepot.web.ordering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Order", description = "What somebody bought, as it was called and priced then.")
record OrderResponse(
        @Schema(description = "Its identity.", example = "019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a11")
        UUID id,

        @Schema(description = "By what people call it.", example = "E-1000042")
        String number,

        @Schema(
                description = "How far it has come.",
                example = "paid",
                allowableValues = {"pending", "paid", "payment_failed", "cancelled", "expired"})
        String status,

        @Schema(
                description = "What became of its payment.",
                example = "paid",
                allowableValues = {"unpaid", "paid", "failed", "refunded"})
        String paymentStatus,

        @Schema(
                description = "How much of it has left the house.",
                example = "unfulfilled",
                allowableValues = {"unfulfilled"})
        String fulfillmentStatus,

        @Schema(
                description = "Why the payment was declined, in the words of the gateway; null if it was not.",
                example = "card_declined")
        @Nullable
        String declineCode,

        @Schema(
                description = "With what the buyer can read the order. Keep it secret.",
                example = "1vZ0pYk3uW9aQx7LmBtR5sD2fG8hJ4kN6cE0iO1yPqX")
        String accessToken,

        @Schema(description = "When it was placed.", example = "2026-11-21T12:00:00Z")
        Instant placedAt,

        @Schema(description = "Where the buyer can be reached.", example = "ada@example.org")
        String email,

        @Schema(description = "Where it goes.") AddressResponse shippingAddress,

        @Schema(
                description =
                        "What the buyer was told, in short. Send it back as it stands when ordering; any other price is then refused.",
                example =
                        "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea.RVVSLDAsMzE5LDIwMDA7SEFNUEVSLVBBTlRSWSwxLDIwMDAsMjAwMA")
        String fingerprint,

        @Schema(description = "Always null: the price of an order does not expire.", example = "null") @Nullable
        Instant expiresAt,

        @Schema(description = "The one currency of all amounts.", example = "EUR")
        String currency,

        @Schema(
                description =
                        "What was bought, merged by variant, in the order of the SKUs; after that what promotions gave along.")
        List<LineResponse> lines,

        @Schema(description = "The sum of the subtotals of the lines, before discounts.")
        Money subtotal,

        @Schema(description = "What promotions took off, as a positive amount.")
        Money discount,

        @Schema(description = "How it is delivered, and what that costs; left out if no method was chosen.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        DeliveryResponse delivery,

        @Schema(description = "What the delivery costs.") Money shipping,
        @Schema(description = "What all taxes take.") Money tax,

        @Schema(
                description =
                        "Whether the totals of all lines and of the delivery contain the tax; where only some do, each says it for itself.",
                example = "true")
        boolean taxIncluded,

        @Schema(
                description =
                        "What is added so that the total can be paid in coins, less than zero where it is taken off; left out if it is not rounded.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Money cashRounding,

        @Schema(description = "What has to be paid.") Money total,

        @Schema(
                description =
                        "Why the buyer pays no tax, as it stands on the receipt; left out if taxes are taken as usual.",
                example = "no tax, since the buyer is exempt: Diplomatic mission")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String taxRelief,

        @Schema(description = "What each tax takes of the whole, in the order in which the rates first appear.")
        List<TaxResponse> taxes) {

    /** Does not tell the access token. */
    @Override
    public String toString() {
        return "OrderResponse " + number + " " + status;
    }

    @Schema(name = "OrderLine", description = "What was bought, as it was called and priced then.")
    record LineResponse(
            @Schema(description = "What it is.", example = "KETTLE-COPPER")
            String sku,

            @Schema(description = "The same, by its id.", example = "019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a10")
            UUID variantId,

            @Schema(description = "The name of the product then.", example = "Shirt")
            String name,

            @Schema(description = "The options of the variant then; empty for a simple product.", example = "M / Red")
            String label,

            @Schema(description = "How many units.", example = "2")
            int quantity,

            @Schema(
                    description =
                            "Whether a promotion gives it along; it then costs nothing, and its discount names the promotion.")
            boolean gift,

            @Schema(description = "Whether nothing is sent of it.", example = "false")
            boolean digital,

            @Schema(description = "What one unit costs.") Money unitPrice,

            @Schema(description = "The code of the price list that this comes from; null for a gift.", example = "base")
            @Nullable
            String priceList,

            @Schema(
                    description = "The crossed-out price; null if nothing is crossed out.",
                    example = "{\"amount\": \"24.99\", \"currency\": \"EUR\"}")
            @Nullable
            Money compareAtPrice,

            @Schema(
                    description = "Whether the prices of this line, and so its totals, contain the tax.",
                    example = "true")
            boolean taxIncluded,

            @Schema(description = "Unit price times quantity.")
            Money subtotal,

            @Schema(description = "What promotions took off, in the order in which they were applied.")
            List<DiscountResponse> discounts,

            @Schema(description = "What all taxes take of this line.")
            Money tax,

            @Schema(description = "Subtotal less discounts: with the tax if tax_included, without it if not.")
            Money total) {}

    @Schema(name = "OrderDelivery", description = "How it is delivered, and what that costs.")
    record DeliveryResponse(
            @Schema(description = "The code of the shipping method.", example = "standard")
            String method,

            @Schema(description = "What shoppers read.", example = "Standard, 3 to 5 days")
            String name,

            @Schema(description = "Whether cost and total contain the tax.", example = "true")
            boolean taxIncluded,

            @Schema(description = "What it costs before discounts.")
            Money cost,

            @Schema(description = "What promotions took off, in the order in which they were applied.")
            List<DiscountResponse> discounts,

            @Schema(description = "What all taxes take of the delivery.")
            Money tax,

            @Schema(description = "Cost less discounts: with the tax if tax_included, without it if not.")
            Money total) {}

    @Schema(name = "OrderDiscount", description = "What a promotion took off one line.")
    record DiscountResponse(
            @Schema(description = "The code of the promotion.", example = "AUTUMN")
            String promotion,

            @Schema(description = "What shoppers read beside it.", example = "Autumn sale")
            String name,

            @Schema(description = "How much it took off: zero or more.")
            Money amount) {}

    @Schema(name = "OrderTax", description = "What one tax takes of everything.")
    record TaxResponse(
            @Schema(description = "What stands on the receipt.", example = "VAT 19%")
            String name,

            @Schema(description = "Percent of the net price, exact.", example = "19")
            String rate,

            @Schema(description = "How much it takes.") Money amount) {}

    @Schema(name = "OrderAddress", description = "Where an order goes.")
    record AddressResponse(
            @Schema(description = "Who receives it.", example = "Ada Lovelace")
            String name,

            @Schema(description = "Street and number.", example = "Unter den Linden 1")
            String line1,

            @Schema(description = "More of it; null if there is none.", example = "2nd floor") @Nullable
            String line2,

            @Schema(description = "The city.", example = "Berlin")
            String city,

            @Schema(description = "The postal code.", example = "10117")
            String postalCode,

            @Schema(description = "The code of a state or province; null if there is none.", example = "BE") @Nullable
            String region,

            @Schema(description = "ISO 3166-1 alpha-2.", example = "DE")
            String country) {}
}
