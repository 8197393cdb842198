package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as it is shown.
 *
 * @param lines part by part, by SKU and location
 * @param expiresAt until when it is held, or was; none if it was bought at once
 * @param endedAt since when it holds nothing; none as long as it holds something
 */
public record ReservationView(
        ReservationId id,
        Reservation.State state,
        List<Line> lines,
        @Nullable Instant expiresAt,
        Instant reservedAt,
        @Nullable Instant endedAt) {

    /** Copies the lines. */
    public ReservationView {
        lines = List.copyOf(lines);
    }

    /**
     * What it holds of one variant at one location.
     *
     * @param key which stock that is
     * @param sku what the variant is called now, or was called last
     * @param location the code of the location
     * @param held units that are still held
     * @param shipped units that were sent
     */
    public record Line(StockKey key, Sku sku, String location, long held, long shipped) {}
}
