package dev.entrepot.domain.inventory.transfer;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is refused about transfers. */
public abstract sealed class TransferRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> facts;

    private TransferRefusal(String code, Kind kind, String message, Map<String, Object> facts) {
        super(code, kind, message);
        this.facts = Map.copyOf(facts);
    }

    @Override
    public final Map<String, Object> facts() {
        return facts;
    }

    /** There is no such transfer. */
    public static final class NotFound extends TransferRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the id. */
        public NotFound(String id) {
            super(
                    "transfer_not_found",
                    Kind.NOT_FOUND,
                    "There is no transfer '" + id + "'.",
                    Map.of("transfer_id", id));
        }
    }

    /** It would come from where it goes. */
    public static final class SameLocation extends TransferRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses it. */
        public SameLocation() {
            super(
                    "same_location",
                    Kind.INVALID,
                    "A transfer goes from one location to another one.",
                    Map.of("field", "to"));
        }
    }

    /** Nothing would go. */
    public static final class Empty extends TransferRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses it. */
        public Empty() {
            super("empty_transfer", Kind.INVALID, "A transfer has at least one line.", Map.of("field", "lines"));
        }
    }

    /** Two lines are of one variant, so that nobody knows how many units are meant. */
    public static final class DuplicateVariant extends TransferRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the second line. */
        public DuplicateVariant(String sku) {
            super(
                    "duplicate_variant",
                    Kind.INVALID,
                    "More than one line is about " + sku + ". Send one with the sum.",
                    Map.of("field", "lines", "sku", sku));
        }
    }

    /** What has ended was to be ended once more. */
    public static final class WrongState extends TransferRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses it for a transfer in this state. */
        public WrongState(String id, Transfer.State state, String wanted) {
            super(
                    "transfer_state",
                    Kind.CONFLICT,
                    "The transfer is " + inWords(state) + ", so it cannot be " + wanted + ".",
                    Map.of("transfer_id", id, "state", inWords(state)));
        }

        private static String inWords(Transfer.State state) {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }

    /** More units of something were to arrive than were sent. */
    public static final class MoreThanSent extends TransferRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the lines, all at once. */
        public MoreThanSent(List<Excess> excesses) {
            super(
                    "more_received_than_sent",
                    Kind.INVALID,
                    "More is to arrive than was sent: "
                            + excesses.stream().map(Excess::text).collect(Collectors.joining(", "))
                            + ". Receive what was sent, and book the rest as a receipt.",
                    Map.of(
                            "field",
                            "lines",
                            "excesses",
                            excesses.stream().map(Excess::facts).toList()));
        }
    }

    /**
     * A line of which more is to arrive than was sent.
     *
     * @param sent how many units were sent; zero of what is not in the transfer
     */
    public record Excess(Sku sku, long sent, long received) {
        private String text() {
            return sku + " (" + sent + " sent, " + received + " received)";
        }

        private Map<String, Object> facts() {
            return Map.of("sku", sku.value(), "sent", sent, "received", received);
        }
    }

    /** More was to leave than may: what is held at a place stays there. */
    public static final class NotEnough extends TransferRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the lines, all at once. */
        public NotEnough(List<Lack> lacks) {
            super(
                    "insufficient_stock_to_transfer",
                    Kind.CONFLICT,
                    "What is not there or is held for orders cannot leave: "
                            + lacks.stream().map(Lack::text).collect(Collectors.joining(", ")) + ". Nothing was sent.",
                    Map.of("shortages", lacks.stream().map(Lack::facts).toList()));
        }
    }

    /**
     * A line that the stock where it comes from cannot meet.
     *
     * @param requested how many units were to leave
     * @param present the stock as it was when that was refused
     */
    public record Lack(Sku sku, long requested, StockItem present) {
        private String text() {
            return sku + " (" + requested + " requested, " + present.onHand() + " on hand, " + present.reserved()
                    + " reserved)";
        }

        private Map<String, Object> facts() {
            return Map.of(
                    "sku",
                    sku.value(),
                    "requested",
                    requested,
                    "on_hand",
                    present.onHand(),
                    "reserved",
                    present.reserved(),
                    "available",
                    present.available());
        }
    }
}
