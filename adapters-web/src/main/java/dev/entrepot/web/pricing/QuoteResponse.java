package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Quote", description = "The price of a basket, to the smallest unit.")
record QuoteResponse(
        @Schema(description = "Its identity.", example = "019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a11")
        UUID id,

        @Schema(
                description =
                        "What the buyer was told, in short. Send it back as it stands when ordering; any other price is then refused.",
                example =
                        "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea.RVVSLDAsMzE5LDIwMDA7SEFNUEVSLVBBTlRSWSwxLDIwMDAsMjAwMA")
        String fingerprint,

        @Schema(description = "Until when it may be shown; afterwards ask again.", example = "2026-11-21T12:15:00Z")
        Instant expiresAt,

        @Schema(description = "The one currency of all amounts.", example = "EUR")
        String currency,

        @Schema(
                description =
                        "What was asked for, merged by variant, in the order of the SKUs; after that what promotions give along.")
        List<LineResponse> lines,

        @Schema(description = "What promotions would give along if it could be had; left out if there is nothing.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<GiftLeftOutResponse> giftsLeftOut,

        @Schema(description = "The sum of the subtotals of the lines, before discounts.")
        Money subtotal,

        @Schema(description = "What promotions took off, as a positive amount.")
        Money discount,

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
        List<TaxResponse> taxes,

        @Schema(description = "How it is delivered, and what that costs; left out if no method was chosen.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        DeliveryResponse delivery,

        @Schema(description = "What each shipping method would cost; only if ship_to was sent.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<ShippingOptionResponse> shippingOptions,

        @Schema(description = "How it came about; only if staff asked for it.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        ExplanationResponse explanation) {

    @Schema(name = "QuoteLine", description = "The price of some units of one variant.")
    record LineResponse(
            @Schema(description = "What it is.", example = "KETTLE-COPPER")
            String sku,

            @Schema(description = "The same, by its id.", example = "019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a10")
            UUID variantId,

            @Schema(description = "How many units.", example = "2")
            int quantity,

            @Schema(
                    description =
                            "Whether a promotion gives it along; it then costs nothing, and its discount names the promotion.")
            boolean gift,

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
                    description =
                            "The lowest price of the 30 days before the reduction (Directive 98/6/EC, article 6a), if the price is reduced: if"
                                    + " something is crossed out, or it comes from a price list that is for everybody, holds from one unit on,"
                                    + " and is below the regular price. Null if it is not, or there was no price before.",
                    example = "{\"amount\": \"22.99\", \"currency\": \"EUR\"}")
            @JsonProperty(PriceResponse.LOWEST)
            @Nullable
            Money lowestPrice30Days,

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

    @Schema(
            name = "QuoteGiftLeftOut",
            description = "A gift that cannot be had now, since it is out of stock or not for sale.")
    record GiftLeftOutResponse(
            @Schema(description = "The code of the promotion that would give it.", example = "WELCOME")
            String promotion,

            @Schema(description = "What it is.", example = "SOCKS-BOOT-36-40-GREY")
            String sku,

            @Schema(description = "How many units.", example = "1")
            int quantity) {}

    @Schema(name = "QuoteDelivery", description = "How it is delivered, and what that costs.")
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

    @Schema(name = "ShippingOption", description = "What a shipping method would cost, or why it cannot be had.")
    record ShippingOptionResponse(
            @Schema(description = "The code of the shipping method.", example = "standard")
            String method,

            @Schema(description = "What shoppers read.", example = "Standard, 3 to 5 days")
            String name,

            @Schema(description = "What it costs before discounts; null if it cannot be had.") @Nullable
            Money cost,

            @Schema(description = "What it costs after discounts; null if it cannot be had.") @Nullable
            Money total,

            @Schema(
                    description = "Why it cannot be had; null if it can.",
                    example = "weight",
                    allowableValues = {"destination", "weight", "currency"})
            @Nullable
            String obstacle) {}

    @Schema(name = "QuoteDiscount", description = "What a promotion took off one line.")
    record DiscountResponse(
            @Schema(description = "The code of the promotion.", example = "AUTUMN")
            String promotion,

            @Schema(description = "What shoppers read beside it.", example = "Autumn sale")
            String name,

            @Schema(description = "How much it took off: zero or more.")
            Money amount) {}

    @Schema(name = "QuoteTax", description = "What one tax takes of everything.")
    record TaxResponse(
            @Schema(description = "What stands on the receipt.", example = "VAT 19%")
            String name,

            @Schema(description = "Percent of the net price, exact.", example = "19")
            String rate,

            @Schema(description = "How much it takes.") Money amount) {}
}
