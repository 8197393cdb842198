package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.StockItem;
import java.util.List;

/**
 * The stock of a variant as it is shown.
 *
 * @param offered whether the variant is still offered; otherwise nothing of it may be promised
 * @param version how many entries the ledger of the variant has, at all places; it changes with what is on hand, not with what is held or
 *     let go
 * @param places where it is or ever was in stock, in the order of the locations
 */
public record StockLevelView(Sku sku, boolean offered, long version, List<Place> places) {

    /** Copies the places. */
    public StockLevelView {
        places = List.copyOf(places);
    }

    /** Units that are there, at all places. */
    public long onHand() {
        return places.stream().mapToLong(place -> place.item().onHand()).sum();
    }

    /** Units that are held for somebody, at all places. */
    public long reserved() {
        return places.stream().mapToLong(place -> place.item().reserved()).sum();
    }

    /** Units that an order could get now, at all places that are active, also beyond what is there. */
    public long available() {
        return places.stream().mapToLong(this::available).sum();
    }

    /** Units that an order could get now from a place; nothing if that is not active. */
    public long available(Place place) {
        return offered && place.active() ? place.item().available() : 0;
    }

    /**
     * What is at one place.
     *
     * @param location its code
     * @param active whether what is there may be promised
     */
    public record Place(String location, boolean active, StockItem item) {}
}
