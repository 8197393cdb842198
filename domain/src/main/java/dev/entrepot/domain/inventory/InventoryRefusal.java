package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
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

        private OfItem(
                String code, String message, StockItem present, @Nullable Names names, Map<String, Object> more) {
            super(code, Kind.CONFLICT, message, facts(present, names, more));
            this.present = present;
        }

        private static Map<String, Object> facts(StockItem present, @Nullable Names names, Map<String, Object> more) {
            Map<String, Object> facts = new HashMap<>(more);
            facts.put("variant_id", present.variant().value());
            facts.put("location_id", present.location().value());
            facts.put("on_hand", present.onHand());
            facts.put("reserved", present.reserved());
            facts.put("available", present.available());
            if (names != null) {
                facts.put("sku", names.sku().value());
                facts.put("location", names.location());
            }
            return facts;
        }

        private static String units(long number, @Nullable Names names) {
            return number + (number == 1 ? " unit" : " units") + (names == null ? "" : " of " + names.sku());
        }

        private static String at(@Nullable Names names) {
            return names == null ? "" : " at " + names.location();
        }

        /** The stock as it was. */
        public final StockItem present() {
            return present;
        }

        /** The same refusal for whoever speaks of SKUs and of codes of locations. */
        public abstract OfItem named(Names names);

        /**
         * What people call the stock.
         *
         * @param location the code of the location
         */
        public record Names(Sku sku, String location) {}
    }

    /** Fewer units would be on hand than are held for somebody. */
    public static final class BelowReserved extends OfItem {
        private static final long serialVersionUID = 1L;

        private final long requested;

        /** Refuses the number. */
        public BelowReserved(StockItem present, long requested) {
            this(present, requested, null);
        }

        private BelowReserved(StockItem present, long requested, @Nullable Names names) {
            super(
                    "stock_below_reserved",
                    OfItem.units(present.reserved(), names) + (present.reserved() == 1 ? " is" : " are") + " held"
                            + OfItem.at(names) + ", so on_hand cannot become " + requested
                            + ". Ship or release what is held, or cancel the orders that hold it.",
                    present,
                    names,
                    Map.of("requested", requested));
            this.requested = requested;
        }

        @Override
        public BelowReserved named(Names names) {
            return new BelowReserved(present(), requested, names);
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

        private NotOnHand(StockItem present, long requested, @Nullable Names names) {
            super(
                    "insufficient_stock_on_hand",
                    OfItem.units(present.onHand(), names) + (present.onHand() == 1 ? " is" : " are") + " on hand"
                            + OfItem.at(names) + ", so " + requested + " cannot go. Book what came in first.",
                    present,
                    names,
                    Map.of("requested", requested));
            this.requested = requested;
        }

        @Override
        public NotOnHand named(Names names) {
            return new NotOnHand(present(), requested, names);
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

        private TooMany(StockItem present, long requested, @Nullable Names names) {
            super(
                    "too_much_stock",
                    "There would be " + OfItem.units(requested, names) + OfItem.at(names) + "; the greatest number is "
                            + StockItem.MAX_ON_HAND + ".",
                    present,
                    names,
                    Map.of("requested", requested));
            this.requested = requested;
        }

        @Override
        public TooMany named(Names names) {
            return new TooMany(present(), requested, names);
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

        private BelowPromised(StockItem present, long limit, @Nullable Names names) {
            super(
                    "backorder_below_promised",
                    OfItem.units(present.reserved() - present.onHand(), names)
                            + " were promised beyond what is on hand" + OfItem.at(names)
                            + ", so the limit cannot become " + limit
                            + ". Book what came in first, release what is held, or cancel the orders that hold it.",
                    present,
                    names,
                    Map.of("limit", limit));
            this.limit = limit;
        }

        @Override
        public BelowPromised named(Names names) {
            return new BelowPromised(present(), limit, names);
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

    /** Lines name variants that do not exist. */
    public static final class UnknownSkus extends InventoryRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses them, all at once. */
        public UnknownSkus(Collection<Sku> skus) {
            this("No variant has the SKU ", skus);
        }

        private UnknownSkus(String sentence, Collection<Sku> skus) {
            super(
                    "unknown_sku",
                    Kind.INVALID,
                    sentence + skus.stream().map(Sku::value).collect(Collectors.joining(" or ")) + ".",
                    Map.of(
                            "field",
                            "lines",
                            "skus",
                            skus.stream().map(Sku::value).toList()));
        }

        /** Refuses what no line of a reservation is about. */
        public static UnknownSkus notReserved(Collection<Sku> skus) {
            return new UnknownSkus("No line of the reservation has the SKU ", skus);
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

        private final transient VariantId variant;
        private final long requested;
        private final long held;

        /** Refuses the number. */
        public NotHeld(VariantId variant, long requested, long held) {
            this(variant, requested, held, "variant " + variant, Map.of());
        }

        private NotHeld(VariantId variant, long requested, long held, String named, Map<String, Object> more) {
            super(
                    "not_held",
                    Kind.CONFLICT,
                    "The reservation holds " + held + " of the " + requested + " units of " + named + ".",
                    facts(variant, requested, held, more));
            this.variant = variant;
            this.requested = requested;
            this.held = held;
        }

        private static Map<String, Object> facts(
                VariantId variant, long requested, long held, Map<String, Object> more) {
            Map<String, Object> facts = new HashMap<>(more);
            facts.put("variant_id", variant.value());
            facts.put("requested", requested);
            facts.put("held", held);
            return facts;
        }

        /** The same refusal for whoever speaks of SKUs. */
        public NotHeld of(Sku sku) {
            return new NotHeld(variant, requested, held, sku.value(), Map.of("sku", sku.value()));
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
                                            + line.getValue().available() + " available"
                                            + elsewhere(line.getValue()) + ")")
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + (shortages.values().stream().anyMatch(line -> line.elsewhere() > 0)
                                    ? ". Lower the quantity or choose another destination."
                                    : ". Lower the quantity."),
                    Map.of(
                            "shortages",
                            shortages.entrySet().stream()
                                    .map(line -> Map.of(
                                            "sku",
                                            line.getKey().value(),
                                            "requested",
                                            line.getValue().requested(),
                                            "available",
                                            line.getValue().available(),
                                            "elsewhere",
                                            line.getValue().elsewhere()))
                                    .toList()));
        }

        private static String elsewhere(Shortage shortage) {
            return shortage.elsewhere() == 0
                    ? ""
                    : ", " + shortage.elsewhere() + " at locations that do not send there";
        }
    }
}
