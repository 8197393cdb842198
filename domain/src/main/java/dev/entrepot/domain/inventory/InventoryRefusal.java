package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Refusal;
import java.util.Map;

/** What the inventory refuses. Falling short is not among it: see {@link Shortage}. */
public abstract sealed class InventoryRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> facts;

    private InventoryRefusal(String code, Kind kind, String message, Map<String, Object> facts) {
        super(code, kind, message);
        this.facts = facts;
    }

    @Override
    public final Map<String, Object> facts() {
        return facts;
    }

    /** Fewer units would be on hand than are held for orders. */
    public static final class BelowReserved extends InventoryRefusal {
        private static final long serialVersionUID = 1L;

        private final long requested;

        /** Refuses the number. */
        public BelowReserved(VariantId variant, long requested, long reserved) {
            super(
                    "stock_below_reserved",
                    Kind.CONFLICT,
                    sentence("", requested, reserved),
                    Map.of("variant_id", variant.value(), "requested", requested, "reserved", reserved));
            this.requested = requested;
        }

        private BelowReserved(Sku sku, StockItem present, long requested) {
            super(
                    "stock_below_reserved",
                    Kind.CONFLICT,
                    sentence(" of " + sku, requested, present.reserved()),
                    Map.of(
                            "variant_id", present.variant().value(),
                            "sku", sku.value(),
                            "requested", requested,
                            "on_hand", present.onHand(),
                            "reserved", present.reserved(),
                            "available", present.available()));
            this.requested = requested;
        }

        /** The same refusal for whoever speaks of SKUs, with the stock as it is. */
        public BelowReserved of(Sku sku, StockItem present) {
            return new BelowReserved(sku, present, requested);
        }

        private static String sentence(String ofWhat, long requested, long reserved) {
            return "Orders hold " + reserved + (reserved == 1 ? " unit" : " units") + ofWhat
                    + ", so on_hand cannot become " + requested + ". Cancel such orders first.";
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
}
