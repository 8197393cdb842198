package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The ledger of stock as it is shown. */
public interface StockLedger {

    /**
     * The entries of a variant before a place in the ledger, the newest first; empty if there is no such variant. If the SKU is nobody's any
     * more, that is the variant which had it last and was deleted. One statement, whatever
     * the place. Whoever walks on from the last one sees each entry once, whatever is booked meanwhile.
     *
     * @param location the code of a location, to leave out the entries of others; none for all
     * @param before the sequence of an entry; {@link Long#MAX_VALUE} to begin
     * @param limit at most how many
     * @throws LocationRefusal.Unknown if there is no such location
     */
    Optional<List<StockMovementView>> listBefore(Sku sku, @Nullable String location, long before, int limit);

    /**
     * What was on hand of a variant at an instant, by the times that stand in the ledger: those of whoever made the entries. At each place
     * that is the balance of the last entry, in the order of the ledger, that is not later than the instant; so it is a balance that the
     * books once had, also where the clocks of those who wrote them did not agree. 0 before the first entry, none if there is no such
     * variant.
     *
     * @param location the code of a location, to leave out what was at others; none for all
     * @throws LocationRefusal.Unknown if there is no such location
     */
    OptionalLong balanceAt(Sku sku, @Nullable String location, Instant at);
}
