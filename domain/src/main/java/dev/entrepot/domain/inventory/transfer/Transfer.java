package dev.entrepot.domain.inventory.transfer;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.location.LocationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stock that goes from one place to another. As long as it is in transit it is on hand at neither: it left when it was sent, and comes
 * when it is received at the one place, or, if the transfer is cancelled, when it is back at the other.
 *
 * <p>What was sent and did not arrive is lost. Stock that goes at once is sent and received in one transaction.
 *
 * {@snippet :
 * Transfer sent = Transfer.sent(id, harbour, shop, lines, new Transfer.Sending("anna", now, "for the weekend"));
 * stockItems.book(sent.departure(), "anna", now).orNone();
 * Transfer there = sent.received(Map.of(kettle, 9L), "berta", later); // ten were sent: one is lost
 * stockItems.book(there.arrival(), "berta", later).orNone();
 * }
 *
 * @param to another place than the one that it comes from
 * @param lines 1 to {@value #MAX_LINES}, each of another variant, in the order in which they were named
 * @param ending how it ended; none as long as it is in transit
 * @param version 1 since it was sent, 2 since it has ended
 */
public record Transfer(
        TransferId id,
        LocationId from,
        LocationId to,
        List<TransferLine> lines,
        Sending sending,
        @Nullable Ending ending,
        long version) {

    /** The greatest number of lines. */
    public static final int MAX_LINES = 500;

    /** How far a transfer has come. */
    public enum State {
        /** It has left, and has not arrived. */
        IN_TRANSIT,
        /** It has arrived, or what was not lost of it. */
        RECEIVED,
        /** It was called off on its way, and is back. */
        CANCELLED
    }

    /**
     * Who sent it, when and why.
     *
     * @param by the name of the key or user
     * @param note why, for people; may be empty; at most {@value StockEntry#MAX_NOTE} characters
     */
    public record Sending(String by, Instant at, String note) {

        /**
         * Checks the note.
         *
         * @throws IllegalArgumentException if it is too long
         */
        public Sending {
            if (note.length() > StockEntry.MAX_NOTE) {
                throw new IllegalArgumentException("a note has at most " + StockEntry.MAX_NOTE + " characters");
            }
        }
    }

    /**
     * Who ended it, when and how.
     *
     * @param state not {@code IN_TRANSIT}
     * @param by the name of the key or user
     */
    public record Ending(State state, String by, Instant at) {

        /**
         * Checks the state.
         *
         * @throws IllegalArgumentException if nothing ends in it
         */
        public Ending {
            if (state == State.IN_TRANSIT) {
                throw new IllegalArgumentException("what is in transit has not ended");
            }
        }
    }

    /**
     * Checks what holds of every transfer.
     *
     * @throws TransferRefusal.SameLocation if it goes nowhere
     * @throws TransferRefusal.Empty if it has no lines
     * @throws TransferRefusal.DuplicateVariant if two lines are of one variant
     * @throws IllegalArgumentException if it has too many lines, or something has arrived that was not received
     */
    public Transfer {
        if (from.equals(to)) {
            throw new TransferRefusal.SameLocation();
        }
        if (lines.isEmpty()) {
            throw new TransferRefusal.Empty();
        }
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("a transfer has at most " + MAX_LINES + " lines");
        }
        requireDistinct(lines);
        if (version < 1 || (!arrived(ending) && lines.stream().anyMatch(line -> line.received() > 0))) {
            throw new IllegalArgumentException("impossible transfer " + id + ": " + lines + ", " + ending);
        }
        lines = List.copyOf(lines);
    }

    private static void requireDistinct(Collection<TransferLine> lines) {
        Set<Object> named = new HashSet<>();
        for (TransferLine line : lines) {
            if (!named.add(line.variant()) || !named.add(line.sku())) {
                throw new TransferRefusal.DuplicateVariant(line.sku().value());
            }
        }
    }

    /**
     * Sends something, in version 1.
     *
     * @param lines as in {@link TransferLine#of}
     * @throws TransferRefusal.SameLocation if it goes nowhere
     * @throws TransferRefusal.Empty if nothing goes
     * @throws TransferRefusal.DuplicateVariant if two lines are of one variant
     */
    public static Transfer sent(
            TransferId id, LocationId from, LocationId to, List<TransferLine> lines, Sending sending) {
        return new Transfer(id, from, to, lines, sending, null, 1);
    }

    /** How far it has come. */
    public State state() {
        return ending == null ? State.IN_TRANSIT : ending.state();
    }

    /** How many units of a line were sent and did not arrive; zero as long as they may still do so. */
    public long lost(TransferLine line) {
        return arrived(ending) ? line.quantity() - line.received() : 0;
    }

    /**
     * The same, arrived as it was sent.
     *
     * @throws TransferRefusal.WrongState if it is not in transit
     */
    public Transfer received(String by, Instant at) {
        requireInTransit("received");
        List<TransferLine> all =
                lines.stream().map(line -> line.received(line.quantity())).toList();
        return ended(all, new Ending(State.RECEIVED, by, at));
    }

    /**
     * The same, arrived as far as somebody counted.
     *
     * @param counted how many units of each line have arrived, zero or more; of what is not named nothing has
     * @throws TransferRefusal.WrongState if it is not in transit
     * @throws TransferRefusal.MoreThanSent if more of something arrived than was sent
     */
    public Transfer received(Map<Sku, Long> counted, String by, Instant at) {
        requireInTransit("received");
        List<TransferRefusal.Excess> excesses = excesses(counted);
        if (!excesses.isEmpty()) {
            throw new TransferRefusal.MoreThanSent(excesses);
        }
        List<TransferLine> arrived = lines.stream()
                .map(line -> line.received(counted.getOrDefault(line.sku(), 0L)))
                .toList();
        return ended(arrived, new Ending(State.RECEIVED, by, at));
    }

    private List<TransferRefusal.Excess> excesses(Map<Sku, Long> counted) {
        List<TransferRefusal.Excess> excesses = new ArrayList<>();
        counted.forEach((sku, units) -> {
            long sent = lines.stream()
                    .filter(line -> line.sku().equals(sku))
                    .mapToLong(TransferLine::quantity)
                    .sum();
            if (units > sent) {
                excesses.add(new TransferRefusal.Excess(sku, sent, units));
            }
        });
        excesses.sort((one, other) -> one.sku().compareTo(other.sku()));
        return excesses;
    }

    /**
     * The same, called off: everything is back where it came from.
     *
     * @throws TransferRefusal.WrongState if it is not in transit
     */
    public Transfer cancelled(String by, Instant at) {
        requireInTransit("cancelled");
        return ended(lines, new Ending(State.CANCELLED, by, at));
    }

    /** What sending it books, line by line. */
    public List<StockEntry> departure() {
        return lines.stream()
                .map(line -> entry(line, from, -line.quantity(), MovementKind.TRANSFER_OUT))
                .toList();
    }

    /** What its end books: what has arrived, at the place where it went, or what is back, where it came from. Nothing before that. */
    public List<StockEntry> arrival() {
        return switch (state()) {
            case IN_TRANSIT -> List.of();
            case RECEIVED ->
                lines.stream()
                        .filter(line -> line.received() > 0)
                        .map(line -> entry(line, to, line.received(), MovementKind.TRANSFER_IN))
                        .toList();
            case CANCELLED ->
                lines.stream()
                        .map(line -> entry(line, from, line.quantity(), MovementKind.TRANSFER_IN))
                        .toList();
        };
    }

    private StockEntry entry(TransferLine line, LocationId place, long units, MovementKind kind) {
        return new StockEntry(line.variant(), place, new StockChange.By(units), kind, sending.note(), id.value());
    }

    private Transfer ended(List<TransferLine> lines, Ending ending) {
        return new Transfer(id, from, to, lines, sending, ending, version + 1);
    }

    private void requireInTransit(String wanted) {
        if (ending != null) {
            throw new TransferRefusal.WrongState(id.toString(), state(), wanted);
        }
    }

    private static boolean arrived(@Nullable Ending ending) {
        return ending != null && ending.state() == State.RECEIVED;
    }
}
