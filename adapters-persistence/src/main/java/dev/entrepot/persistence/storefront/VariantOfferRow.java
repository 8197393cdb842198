package dev.entrepot.persistence.storefront;

import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Money;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record VariantOfferRow(
        UUID id,
        String sku,
        @Nullable String barcode,
        Map<String, String> options,
        long weight,
        @Nullable String currency,
        @Nullable Long unit,
        @Nullable Long compareAt,
        @Nullable Long priorPrice,
        long available) {

    ProductDetailView.VariantView view() {
        return new ProductDetailView.VariantView(
                new VariantId(id),
                new Sku(sku),
                barcode,
                options,
                weight,
                money(unit),
                money(compareAt),
                money(priorPrice),
                available);
    }

    private @Nullable Money money(@Nullable Long minor) {
        return minor == null || currency == null ? null : Money.ofMinor(minor, Currency.getInstance(currency));
    }
}
