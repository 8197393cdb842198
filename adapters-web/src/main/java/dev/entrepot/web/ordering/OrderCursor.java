package dev.entrepot.web.ordering;

import dev.entrepot.application.ordering.OrderSummaries;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.web.shared.json.FaultyInput;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place among the orders as text: microseconds since 1970 and the id, in the URL's alphabet of base 64. */
final class OrderCursor {

    private static final int BYTES = 3 * Long.BYTES;

    /** The year 9999: what is far beyond the database does not know. */
    private static final long LATEST = 253_402_300_799_999_999L;

    private OrderCursor() {}

    static String of(OrderSummaries.Place place) {
        UUID id = place.id().value();
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, place.placedAt()))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The place that a text names; none if it is empty, for the start.
     *
     * @throws FaultyInput if no cursor looks like that
     */
    static OrderSummaries.@Nullable Place parse(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            long micros = bytes.remaining() == BYTES ? bytes.getLong() : -1;
            if (micros >= 0 && micros <= LATEST) {
                Instant placedAt = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
                return new OrderSummaries.Place(placedAt, new OrderId(new UUID(bytes.getLong(), bytes.getLong())));
            }
        } catch (IllegalArgumentException notBase64) {
            throw faulty();
        }
        throw faulty();
    }

    private static FaultyInput faulty() {
        return FaultyInput.of(
                "cursor",
                "invalid_value",
                "Send the next_cursor of an earlier answer, or nothing after cursor= to begin.");
    }
}
