package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.BasketRequest;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.BasketLine;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.web.shared.Country;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "QuoteContent", description = "A basket to price.", example = QuoteRequest.EXAMPLE)
record QuoteRequest(
        @Schema(description = "The currency to price in; the one of the store if left out.", example = "EUR") @Nullable
        Currency currency,

        @Schema(description = "What is wanted; lines of one variant are merged.")
        @NotNull
        @Size(min = 1, max = Basket.MAX_LINES)
        List<@NotNull @Valid LineRequest> lines,

        @Schema(description = "The coupons that the buyer has, typed in any case.", example = "[\"WELCOME10\"]")
        @Nullable
        @Size(max = 20)
        List<@NotBlank @Size(max = 100) String> coupons,

        @Schema(description = "Where it goes; where the store sits if left out.") @Nullable @Valid
        ShipToRequest shipTo,

        @Schema(
                description =
                        "The code of the shipping method to send it by. Left out: delivery is not part of the price.")
        @Nullable
        @Pattern(regexp = "[a-z0-9_-]{1,40}", message = "A code has 1 to 40 characters of a-z, 0-9, _ and -.")
        String shippingMethod,

        @Schema(description = "Who buys; for staff only. Left out: a guest.") @Nullable @Valid
        BuyerContent buyer) {

    /** The sample shop answers it as it stands. */
    static final String EXAMPLE = """
            {"lines": [{"sku": "HAMPER-PANTRY", "quantity": 2}], "coupons": ["WELCOME10"],
             "ship_to": {"country": "DE", "postal_code": "10117"}}""";

    BasketRequest basket() {
        return WantedBasket.of(
                currency, lines, coupons, shipTo == null ? null : shipTo.destination(), shippingMethod, buyer);
    }

    @Schema(
            name = "QuoteLineContent",
            description = "Some units of one variant.",
            example = "{\"sku\": \"HAMPER-PANTRY\", \"quantity\": 2}")
    record LineRequest(
            @Schema(
                    description = "What is wanted, by its SKU. Send either this or variant_id.",
                    example = "HAMPER-PANTRY")
            @Nullable
            Sku sku,

            @Schema(description = "What is wanted, by its id. Send either this or sku.") @Nullable
            VariantId variantId,

            @Schema(description = "How many units.", example = "2") @NotNull @Min(1) @Max(BasketLine.MAX_QUANTITY)
            Integer quantity)
            implements WantedLine {}

    @Schema(name = "QuoteDestination", description = "Where a basket goes, as far as taxes care.")
    record ShipToRequest(
            @Schema(description = "ISO 3166-1 alpha-2.", example = "DE") @NotNull @Country
            String country,

            @Schema(description = "The code of a state or province.", example = "BE") @Nullable @Size(max = 100)
            String region,

            @Schema(description = "The postal code.", example = "10117") @Nullable @Size(max = 20)
            String postalCode) {

        Destination destination() {
            return new Destination(
                    country, region == null ? "" : region.strip(), postalCode == null ? "" : postalCode.strip());
        }
    }
}
