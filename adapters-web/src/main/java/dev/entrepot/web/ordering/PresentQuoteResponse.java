package dev.entrepot.web.ordering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order would cost now, beside the refusal to charge something else than the buyer agreed to. */
@Schema(name = "PresentQuote", description = "What an order would cost now.")
record PresentQuoteResponse(
        @Schema(
                description =
                        "What the buyer was told, in short. Send it back as it stands when ordering; any other price is then refused.",
                example =
                        "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea.RVVSLDAsMzE5LDIwMDA7SEFNUEVSLVBBTlRSWSwxLDIwMDAsMjAwMA")
        String fingerprint,

        @Schema(description = "The one currency of all amounts.", example = "EUR")
        String currency,

        @Schema(
                description =
                        "What was asked for, merged by variant, in the order of the SKUs; after that what promotions give along.")
        List<PresentLineResponse> lines,

        @Schema(description = "What promotions would give along if it could be had; left out if there is nothing.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<GiftLeftOutResponse> giftsLeftOut,

        @Schema(description = "The sum of the subtotals of the lines, before discounts.")
        Money subtotal,

        @Schema(description = "What promotions took off, as a positive amount.")
        Money discount,

        @Schema(description = "How it is delivered, and what that costs; left out if no method was chosen.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        OrderResponse.@Nullable DeliveryResponse delivery,

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
        String taxRelief) {

    @Schema(
            name = "PresentQuoteGiftLeftOut",
            description = "A gift that cannot be had now, since it is out of stock or not for sale.")
    record GiftLeftOutResponse(
            @Schema(description = "The code of the promotion that would give it.", example = "WELCOME")
            String promotion,

            @Schema(description = "What it is.", example = "SOCKS-BOOT-36-40-GREY")
            String sku,

            @Schema(description = "How many units.", example = "1")
            int quantity) {}

    @Schema(name = "PresentQuoteLine", description = "What some units of one variant cost now.")
    record PresentLineResponse(
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
                    description = "Whether the prices of this line, and so its totals, contain the tax.",
                    example = "true")
            boolean taxIncluded,

            @Schema(description = "Unit price times quantity.")
            Money subtotal,

            @Schema(description = "What promotions took off, in the order in which they were applied.")
            List<OrderResponse.DiscountResponse> discounts,

            @Schema(description = "What all taxes take of this line.")
            Money tax,

            @Schema(description = "Subtotal less discounts: with the tax if tax_included, without it if not.")
            Money total) {}
}
