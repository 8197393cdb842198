package dev.entrepot.testing.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockEvent.StockLevelChanged;
import dev.entrepot.domain.inventory.StockLevel;
import dev.entrepot.domain.inventory.StockPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of levels of stock, whoever wrote. */
public interface StockCrossingsContract extends StockedContract {

    /** The crossings of a variant's level that were told, the first one first. */
    List<StockLevelChanged> crossings(VariantId variant);

    @Test
    default void tellsEachCrossingOnce() {
        VariantId variant = aVariant();
        keep(variant, new StockPolicy(0, 4L, Backorder.DENY));
        assertThat(crossings(variant)).isEmpty();

        count(variant, 9);
        reserve(new Demand(variant, 4));
        assertThat(crossings(variant)).hasSize(1);
        reserve(new Demand(variant, 2));
        reserve(new Demand(variant, 1));
        reserve(new Demand(variant, 2));
        count(variant, 17);

        assertThat(crossings(variant))
                .extracting(StockLevelChanged::before, StockLevelChanged::after, StockLevelChanged::inStock)
                .containsExactly(
                        tuple(StockLevel.OUT, StockLevel.ENOUGH, 9L),
                        tuple(StockLevel.ENOUGH, StockLevel.LOW, 3L),
                        tuple(StockLevel.LOW, StockLevel.OUT, 0L),
                        tuple(StockLevel.OUT, StockLevel.ENOUGH, 8L));
        assertThat(crossings(variant)).extracting(StockLevelChanged::location).containsOnly(place());
    }

    @Test
    default void tellsThatWhatWasNeverThereCame() {
        VariantId variant = aVariantWith(9);
        book(StockEntry.count(variant, otherPlace(), 5));
        VariantId nothing = aVariantWith(0);

        assertThat(crossings(variant))
                .extracting(
                        StockLevelChanged::location,
                        StockLevelChanged::before,
                        StockLevelChanged::after,
                        StockLevelChanged::inStock)
                .containsExactly(
                        tuple(place(), StockLevel.OUT, StockLevel.ENOUGH, 9L),
                        tuple(otherPlace(), StockLevel.OUT, StockLevel.ENOUGH, 5L));
        assertThat(crossings(nothing)).isEmpty();
    }
}
