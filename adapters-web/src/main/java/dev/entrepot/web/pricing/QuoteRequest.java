package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.BasketRequest;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Basket;
import dev.entrepot.domain.pricing.BasketLine;
import dev.entrepot.domain.pricing.Destination;
import dev.entrepot.web.shared.Country;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

record QuoteRequest(
        @Nullable Currency currency,
        @NotNull @Size(min = 1, max = Basket.MAX_LINES) List<@NotNull @Valid LineRequest> lines,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> coupons,
        @Nullable @Valid ShipToRequest shipTo,
        @Nullable @KnownShippingMethod String shippingMethod) {

    BasketRequest basket() {
        return WantedBasket.of(currency, lines, coupons, shipTo == null ? null : shipTo.destination());
    }

    record LineRequest(
            @Nullable Sku sku,
            @Nullable VariantId variantId,

            @NotNull @Min(1) @Max(BasketLine.MAX_QUANTITY) Integer quantity)
            implements WantedLine {}

    record ShipToRequest(
            @NotNull @Country String country,
            @Nullable @Size(max = 100) String region,
            @Nullable @Size(max = 20) String postalCode) {

        Destination destination() {
            return new Destination(
                    country, region == null ? "" : region.strip(), postalCode == null ? "" : postalCode.strip());
        }
    }
}
