package dev.entrepot.testing.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.Demand;
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
        VariantId variant = aVariantWith(9);
        keep(variant, new StockPolicy(0, 4L, Backorder.DENY));

        reserve(new Demand(variant, 4));
        assertThat(crossings(variant)).isEmpty();
        reserve(new Demand(variant, 2));
        reserve(new Demand(variant, 1));
        reserve(new Demand(variant, 2));
        count(variant, 17);

        assertThat(crossings(variant))
                .extracting(StockLevelChanged::before, StockLevelChanged::after, StockLevelChanged::inStock)
                .containsExactly(
                        tuple(StockLevel.ENOUGH, StockLevel.LOW, 3L),
                        tuple(StockLevel.LOW, StockLevel.OUT, 0L),
                        tuple(StockLevel.OUT, StockLevel.ENOUGH, 8L));
        assertThat(crossings(variant)).extracting(StockLevelChanged::location).containsOnly(place());
    }

    @Test
    default void tellsNothingOfTheFirstStock() {
        VariantId counted = aVariantWith(9);
        VariantId kept = aVariant();
        keep(kept, new StockPolicy(0, 4L, Backorder.DENY));

        count(kept, 9);

        assertThat(crossings(counted)).isEmpty();
        assertThat(crossings(kept)).isEmpty();
        count(kept, 0);
        assertThat(crossings(kept)).extracting(StockLevelChanged::after).containsExactly(StockLevel.OUT);
    }
}
