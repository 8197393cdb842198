package dev.entrepot.persistence.ordering;

import dev.entrepot.application.ordering.CheckoutDesk;
import dev.entrepot.application.shared.Claim;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.catalog.product.SellableVariant;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.persistence.catalog.SellableVariants;
import dev.entrepot.persistence.inventory.JdbcStockItems;
import dev.entrepot.persistence.pricing.PriceBookReader;
import dev.entrepot.persistence.shared.JdbcIdempotencyRecords;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.RoundTrip;
import dev.entrepot.persistence.shared.RunningTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcOperations;

/** Begins orders by four statements in one round trip. */
public final class JdbcCheckoutDesk implements CheckoutDesk {

    private final JdbcOperations jdbc;
    private final PersistenceJson json;
    private final SellableVariants sellableVariants;

    /** Makes it of what it needs. */
    public JdbcCheckoutDesk(JdbcOperations jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
        this.sellableVariants = new SellableVariants(json);
    }

    @Override
    public Opened open(IdempotencyKey key, UUID reference, Wanted wanted, Instant at) {
        RunningTransaction.required();
        RoundTrip trip = new RoundTrip();
        Supplier<Claim> claim = trip.add(JdbcIdempotencyRecords.claiming(key, reference, at));
        Supplier<List<SellableVariant>> sellable = trip.add(sellableVariants.of(wanted.skus(), wanted.variants()));
        Supplier<PriceBook> prices =
                trip.add(PriceBookReader.named(wanted.skus(), wanted.variants(), wanted.currency()));
        Supplier<Stock> stock = trip.add(JdbcStockItems.named(wanted.skus(), wanted.variants(), json));
        return JdbcIdempotencyRecords.waiting(() -> {
            trip.send(jdbc);
            return new Opened(claim.get(), sellable.get(), prices.get(), stock.get());
        });
    }
}
