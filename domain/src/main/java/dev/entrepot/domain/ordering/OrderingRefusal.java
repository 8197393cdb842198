package dev.entrepot.domain.ordering;

import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.QuoteDifference;
import dev.entrepot.domain.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What ordering refuses. */
public abstract sealed class OrderingRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> facts;

    private OrderingRefusal(String code, Kind kind, String message, Map<String, Object> facts) {
        super(code, kind, message);
        this.facts = facts;
    }

    @Override
    public final Map<String, Object> facts() {
        return facts;
    }

    /** The stock cannot meet the order; nothing was held. */
    public static final class OutOfStock extends OrderingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the order, naming every line that falls short. */
        public OutOfStock(List<ShortLine> lines) {
            super(
                    "insufficient_stock",
                    Kind.CONFLICT,
                    "Not enough in stock: "
                            + lines.stream().map(ShortLine::text).collect(Collectors.joining(", "))
                            + (lines.stream().anyMatch(line -> line.elsewhere() > 0)
                                    ? ". Lower the quantity, leave the line out or choose another destination."
                                    : ". Lower the quantity or leave the line out."),
                    Map.of("shortages", lines.stream().map(ShortLine::facts).toList()));
        }
    }

    /**
     * A line that the stock cannot meet.
     *
     * @param requested how many units were wanted
     * @param available how many could be had
     * @param elsewhere how many more there are at locations that do not send goods to the destination
     */
    public record ShortLine(String sku, long requested, long available, long elsewhere) {
        private String text() {
            return sku + " (" + requested + " wanted, " + available + " available"
                    + (elsewhere == 0 ? "" : ", " + elsewhere + " at locations that do not send there") + ")";
        }

        private Map<String, Object> facts() {
            return Map.of("sku", sku, "requested", requested, "available", available, "elsewhere", elsewhere);
        }
    }

    /** The buyer agreed to a price that is no longer the present one. */
    public static final class QuoteChanged extends OrderingRefusal {
        private static final long serialVersionUID = 1L;

        private final transient Quote quote;
        private final transient @Nullable QuoteDifference difference;

        /**
         * Refuses to charge something else than was agreed to.
         *
         * @param agreed the fingerprint of what was agreed to
         * @param quote the present one
         */
        public QuoteChanged(String agreed, Quote quote) {
            super(
                    "quote_changed",
                    Kind.CONFLICT,
                    "The price is now " + quote.total() + ". Show it to the buyer and order with the new fingerprint.",
                    Map.of("quote_fingerprint", quote.fingerprint(), "total", quote.total()));
            this.quote = quote;
            this.difference = QuoteDifference.since(agreed, quote).orElse(null);
        }

        /** The present quote. */
        public Quote quote() {
            return quote;
        }

        /** What differs from what was agreed to, unless that was no fingerprint of a quote in this currency. */
        public Optional<QuoteDifference> difference() {
            return Optional.ofNullable(difference);
        }
    }

    /** The order's status does not allow what was asked. */
    public static final class IllegalTransition extends OrderingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the change of status. */
        public IllegalTransition(OrderStatus from, OrderStatus to) {
            super(
                    "illegal_transition",
                    Kind.CONFLICT,
                    sentence(from, to),
                    Map.of(
                            "from",
                            from.code(),
                            "to",
                            to.code(),
                            "allowed",
                            from.next().stream().map(OrderStatus::code).toList()));
        }

        private static String sentence(OrderStatus from, OrderStatus to) {
            if (from == to) {
                return "The order is " + from.code() + " already.";
            }
            if (from.next().isEmpty()) {
                return "The order is " + from.code() + ", and stays so.";
            }
            return "An order that is " + from.code() + " cannot become " + to.code() + ". It can become "
                    + from.next().stream().map(OrderStatus::code).collect(Collectors.joining(" or ")) + ".";
        }
    }

    /** The order's goods stay in the house until it is paid. */
    public static final class NotPaid extends OrderingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses to ship it. */
        public NotPaid(OrderNumber number) {
            super(
                    "order_not_paid",
                    Kind.CONFLICT,
                    "The order " + number + " is not paid yet, so its goods stay here.",
                    Map.of("number", number.value()));
        }
    }

    /** Goods of the order have left the house. */
    public static final class Shipped extends OrderingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses to call the order off. */
        public Shipped(OrderNumber number) {
            super(
                    "order_shipped",
                    Kind.CONFLICT,
                    "Goods of the order " + number + " have left the house or were digital, so it cannot be called off."
                            + " Release its reservation to let go what is still held.",
                    Map.of("number", number.value()));
        }
    }

    /** The order does not exist, or not for this caller. */
    public static final class NotFound extends OrderingRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the reference. */
        public NotFound(String reference) {
            super(
                    "order_not_found",
                    Kind.NOT_FOUND,
                    "There is no order '" + reference + "', or it is not yours to see.",
                    Map.of("reference", reference));
        }
    }
}
