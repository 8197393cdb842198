package dev.entrepot.testing.domain.inventory;

import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Shortage;
import dev.entrepot.domain.inventory.StockCount;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.List;

/** What the contracts of {@link StockItems} share: their subject, and steps that they are made of. */
public interface StockedContract extends TransactedContract {

    /** What is tested. */
    StockItems stockItems();

    /** The products of the same store, since only what exists can be in stock. */
    Products products();

    /** A variant that exists and was never in stock. */
    default VariantId aVariant() {
        Product product = SampleProducts.published();
        inTransaction(() -> products().add(product));
        return product.variants().getFirst().id();
    }

    /** A variant of which so many units are on hand. */
    default VariantId aVariantWith(long onHand) {
        VariantId variant = aVariant();
        count(variant, onHand);
        return variant;
    }

    /** A reservation that nobody has used. */
    default ReservationId aReservation() {
        return new ReservationId(Fresh.uuid());
    }

    /** Sets what is on hand. */
    default void count(VariantId variant, long onHand) {
        inTransaction(() ->
                stockItems().count(List.of(new StockCount(variant, onHand)), MovementKind.COUNT, "anna", Fresh.NOW));
    }

    /** Holds what is wanted under a new reservation, and answers that. */
    default ReservationId reserve(Demand... demands) {
        ReservationId reservation = aReservation();
        if (!isReserved(reservation, List.of(demands))) {
            throw new AssertionError("not enough in stock");
        }
        return reservation;
    }

    /** Holds what is wanted, if there is enough. */
    default boolean isReserved(ReservationId reservation, List<Demand> demands) {
        return inTransaction(() -> {
            boolean enough = Shortage.of(
                            demands,
                            stockItems()
                                    .find(demands.stream().map(Demand::variant).toList()))
                    .isEmpty();
            if (enough) {
                stockItems().hold(reservation, demands, Fresh.NOW);
            }
            return enough;
        });
    }

    /** The stock of a variant now. */
    default StockItem stock(VariantId variant) {
        return inTransaction(() -> stockItems().find(List.of(variant))).getOrDefault(variant, StockItem.none(variant));
    }

    /** The whole ledger of a variant, the newest entry first. */
    default List<StockMovement> ledger(VariantId variant) {
        return inTransaction(() -> stockItems().movements(variant, 1_000));
    }
}
