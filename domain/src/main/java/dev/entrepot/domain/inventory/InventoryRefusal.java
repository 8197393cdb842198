package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Refusal;
import java.util.Map;

/** What the inventory refuses. Falling short is not among it: see {@link ReservationOutcome}. */
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

        /** Refuses the number. */
        public BelowReserved(VariantId variant, long onHand, long reserved) {
            super(
                    "stock_below_reserved",
                    Kind.CONFLICT,
                    reserved + " units are reserved, so on_hand cannot become " + onHand
                            + ". Cancel orders that hold them first.",
                    Map.of("variant_id", variant.value(), "on_hand", onHand, "reserved", reserved));
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
