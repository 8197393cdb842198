package dev.entrepot.persistence.storefront;

import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Availability;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        @Nullable List<StockRow> stock) {

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
                Availability.of(
                        stock == null
                                ? List.of()
                                : stock.stream().map(row -> row.item(id)).toList()));
    }

    private @Nullable Money money(@Nullable Long minor) {
        return minor == null || currency == null ? null : Money.ofMinor(minor, Currency.getInstance(currency));
    }

    record StockRow(
            UUID location,
            long onHand,
            long reserved,
            long safetyStock,
            @Nullable Long lowStockThreshold,
            String backorder,
            long backorderLimit,
            @Nullable Instant availableFrom) {

        StockItem item(UUID variant) {
            return new StockItem(
                    new VariantId(variant),
                    new LocationId(location),
                    onHand,
                    reserved,
                    new StockPolicy(safetyStock, lowStockThreshold, policy()));
        }

        private Backorder policy() {
            return switch (backorder) {
                case "DENY" -> Backorder.DENY;
                case "ALLOW" -> new Backorder.Allow(backorderLimit);
                case "PREORDER" -> new Backorder.Preorder(backorderLimit, Objects.requireNonNull(availableFrom));
                default -> throw new IllegalStateException("no policy is called '" + backorder + "'");
            };
        }
    }
}
