package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.StockMovement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The ledger of stock as it is shown. */
public interface StockLedger {

    /**
     * The entries of a variant before a place in the ledger, the newest first; empty if there is no such variant. If the SKU is nobody's any
     * more, that is the variant which had it last and was deleted. One statement, whatever
     * the place. Whoever walks on from the last one sees each entry once, whatever is booked meanwhile.
     *
     * @param before the sequence of an entry; {@link Long#MAX_VALUE} to begin
     * @param limit at most how many
     */
    Optional<List<StockMovement>> listBefore(Sku sku, long before, int limit);

    /**
     * What was on hand of a variant at an instant, by the times that stand in the ledger: those of whoever made the entries. 0 before the
     * first entry, none if there is no such variant.
     */
    OptionalLong balanceAt(Sku sku, Instant at);
}
