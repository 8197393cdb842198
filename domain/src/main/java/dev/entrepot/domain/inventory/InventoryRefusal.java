package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the inventory refuses. Falling short is not among it: see {@link Shortage}. */
public abstract sealed class InventoryRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> facts;

    private InventoryRefusal(String code, Kind kind, String message, Map<String, Object> facts) {
        super(code, kind, message);
        this.facts = Map.copyOf(facts);
    }

    @Override
    public final Map<String, Object> facts() {
        return facts;
    }

    /** A refusal that is about the stock of one variant at one place, as it was when that was refused. */
    public abstract static sealed class OfItem extends InventoryRefusal {
        private static final long serialVersionUID = 1L;

        private final transient StockItem present;

        private OfItem(String code, String message, StockItem present, @Nullable Sku sku, Map<String, Object> more) {
            super(code, Kind.CONFLICT, message, facts(present, sku, more));
            this.present = present;
        }

        private static Map<String, Object> facts(StockItem present, @Nullable Sku sku, Map<String, Object> more) {
            Map<String, Object> facts = new HashMap<>(more);
            facts.put("variant_id", present.variant().value());
            facts.put("location_id", present.location().value());
            facts.put("on_hand", present.onHand());
            facts.put("reserved", present.reserved());
            facts.put("available", present.available());
            if (sku != null) {
                facts.put("sku", sku.value());
            }
            return facts;
        }

        private static String units(long number, @Nullable Sku sku) {
            return number + (number == 1 ? " unit" : " units") + (sku == null ? "" : " of " + sku);
        }

        /** The stock as it was. */
        public final StockItem present() {
            return present;
        }

        /** The same refusal for whoever speaks of SKUs. */
        public abstract OfItem of(Sku sku);
    }

    /** Fewer units would be on hand than are held for orders. */
    public static final class BelowReserved extends OfItem {
        private static final long serialVersionUID = 1L;

        private final long requested;

        /** Refuses the number. */
        public BelowReserved(StockItem present, long requested) {
            this(present, requested, null);
        }

        private BelowReserved(StockItem present, long requested, @Nullable Sku sku) {
            super(
                    "stock_below_reserved",
                    "Orders hold " + OfItem.units(present.reserved(), sku) + ", so on_hand cannot become " + requested
                            + ". Cancel such orders first.",
                    present,
                    sku,
                    Map.of("requested", requested));
            this.requested = requested;
        }

        @Override
        public BelowReserved of(Sku sku) {
            return new BelowReserved(present(), requested, sku);
        }
    }

    /** More units would go than are there. */
    public static final class NotOnHand extends OfItem {
        private static final long serialVersionUID = 1L;

        private final long requested;

        /** Refuses the number. */
        public NotOnHand(StockItem present, long requested) {
            this(present, requested, null);
        }

        private NotOnHand(StockItem present, long requested, @Nullable Sku sku) {
            super(
                    "insufficient_stock_on_hand",
                    OfItem.units(present.onHand(), sku) + " are on hand, so " + requested
                            + " cannot go. Book what came in first.",
                    present,
                    sku,
                    Map.of("requested", requested));
            this.requested = requested;
        }

        @Override
        public NotOnHand of(Sku sku) {
            return new NotOnHand(present(), requested, sku);
        }
    }

    /** More units would be on hand than are counted with. */
    public static final class TooMany extends OfItem {
        private static final long serialVersionUID = 1L;

        private final long requested;

        /** Refuses the number. */
        public TooMany(StockItem present, long requested) {
            this(present, requested, null);
        }

        private TooMany(StockItem present, long requested, @Nullable Sku sku) {
            super(
                    "too_much_stock",
                    "There would be " + OfItem.units(requested, sku) + "; the greatest number is "
                            + StockItem.MAX_ON_HAND + ".",
                    present,
                    sku,
                    Map.of("requested", requested));
            this.requested = requested;
        }

        @Override
        public TooMany of(Sku sku) {
            return new TooMany(present(), requested, sku);
        }
    }

    /** Fewer units could be promised beyond those that are there than were promised already. */
    public static final class BelowPromised extends OfItem {
        private static final long serialVersionUID = 1L;

        private final long limit;

        /** Refuses the limit. */
        public BelowPromised(StockItem present, long limit) {
            this(present, limit, null);
        }

        private BelowPromised(StockItem present, long limit, @Nullable Sku sku) {
            super(
                    "backorder_below_promised",
                    OfItem.units(present.reserved() - present.onHand(), sku)
                            + " were promised beyond what is on hand, so the limit cannot become " + limit
                            + ". Book what came in or cancel such orders first.",
                    present,
                    sku,
                    Map.of("limit", limit));
            this.limit = limit;
        }

        @Override
        public BelowPromised of(Sku sku) {
            return new BelowPromised(present(), limit, sku);
        }
    }

    /** Stock was to be changed of a variant that does not exist. */
    public static final class UnknownSku extends InventoryRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the SKU. */
        public UnknownSku(String sku) {
            super(
                    "sku_not_found",
                    Kind.NOT_FOUND,
                    "There is no variant with the SKU '" + sku + "'.",
                    Map.of("sku", sku));
        }
    }

    /** There is no such reservation. */
    public static final class UnknownReservation extends InventoryRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the id. */
        public UnknownReservation(String id) {
            super(
                    "reservation_not_found",
                    Kind.NOT_FOUND,
                    "There is no reservation '" + id + "'.",
                    Map.of("reservation_id", id));
        }
    }

    /** What a reservation holds does not allow what was asked for. */
    public static final class ReservationState extends InventoryRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses it for a reservation in this state. */
        public ReservationState(Reservation reservation, String wanted) {
            super(
                    "reservation_state",
                    Kind.CONFLICT,
                    "The reservation is " + reservation.state().name().toLowerCase(Locale.ROOT) + ", so it cannot be "
                            + wanted + ".",
                    Map.of(
                            "reservation_id",
                            reservation.id().value(),
                            "state",
                            reservation.state().name().toLowerCase(Locale.ROOT)));
        }
    }

    /** A reservation was to be committed after its time. */
    public static final class ReservationExpired extends InventoryRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses it. */
        public ReservationExpired(ReservationId reservation, Instant expiresAt) {
            super(
                    "reservation_expired",
                    Kind.CONFLICT,
                    "The reservation was held until " + expiresAt + ". Reserve again.",
                    Map.of("reservation_id", reservation.value(), "expires_at", expiresAt));
        }
    }

    /** More units were to be let go or shipped than a reservation holds. */
    public static final class NotHeld extends InventoryRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the number. */
        public NotHeld(VariantId variant, long requested, long held) {
            super(
                    "not_held",
                    Kind.CONFLICT,
                    "The reservation holds " + held + " of the " + requested + " units of variant " + variant + ".",
                    Map.of("variant_id", variant.value(), "requested", requested, "held", held));
        }
    }

    /** There is not enough; nothing was held. */
    public static final class OutOfStock extends InventoryRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses to hold it, naming everything that falls short. */
        public OutOfStock(Map<Sku, Shortage> shortages) {
            super(
                    "insufficient_stock",
                    Kind.CONFLICT,
                    "Not enough in stock: "
                            + shortages.entrySet().stream()
                                    .map(line -> line.getKey() + " ("
                                            + line.getValue().requested() + " wanted, "
                                            + line.getValue().available() + " available)")
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ". Lower the quantity.",
                    Map.of(
                            "shortages",
                            shortages.entrySet().stream()
                                    .map(line -> Map.of(
                                            "sku",
                                            line.getKey().value(),
                                            "requested",
                                            line.getValue().requested(),
                                            "available",
                                            line.getValue().available()))
                                    .toList()));
        }
    }
}
