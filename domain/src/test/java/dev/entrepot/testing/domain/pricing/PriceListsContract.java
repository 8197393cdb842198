package dev.entrepot.testing.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link PriceLists} does, one that answers from a memory included. */
public interface PriceListsContract extends TransactedContract {

    /** The currency of most prices here. */
    Currency EUR = Currency.getInstance("EUR");

    /** What is tested. */
    PriceLists priceLists();

    /** The products of the same store, since only what exists can have a price. */
    Products products();

    private VariantId aVariant() {
        Product product = SampleProducts.published();
        inTransaction(() -> products().add(product));
        return product.variants().getFirst().id();
    }

    private static Price euros(String amount) {
        return Price.base(Money.of(amount, EUR));
    }

    private List<PriceChange> set(VariantId variant, Price price) {
        return inTransaction(() -> priceLists().set(SamplePrices.base(Map.of(variant, price)), Fresh.NOW));
    }

    private PriceBook book(long atLeastVersion, VariantId... variants) {
        return inTransaction(() -> priceLists().book(EUR, List.of(variants), atLeastVersion));
    }

    private PriceBook present(VariantId... variants) {
        return book(PriceLists.PRESENT, variants);
    }

    @Test
    default void findsThePricesThatWereSetAndLeavesOutTheOthers() {
        VariantId shirt = aVariant();
        VariantId cap = aVariant();
        VariantId priceless = aVariant();
        Price reduced = new Price(Money.of("19.99", EUR), Money.of("25.00", EUR), Price.BASE_LIST);

        List<PriceChange> changed = inTransaction(() ->
                priceLists().set(SamplePrices.base(Map.of(shirt, reduced, cap, euros("7.50"))), Fresh.NOW));

        assertThat(changed).hasSize(2);
        assertThat(present(shirt, cap, priceless).basePrices()).isEqualTo(Map.of(shirt, reduced, cap, euros("7.50")));
        assertThat(present().basePrices()).isEmpty();
    }

    @Test
    default void replacesAPriceAndTellsHowManyDiffer() {
        VariantId shirt = aVariant();
        VariantId cap = aVariant();
        set(shirt, new Price(Money.of("19.99", EUR), Money.of("25.00", EUR), Price.BASE_LIST));
        set(cap, euros("7.50"));

        List<PriceChange> changed = inTransaction(() ->
                priceLists().set(SamplePrices.base(Map.of(shirt, euros("19.99"), cap, euros("7.50"))), Fresh.NOW));

        assertThat(changed).hasSize(1);
        assertThat(present(shirt).basePrice(shirt)).contains(euros("19.99"));
    }

    @Test
    default void tellsWhatEachPriceWasBefore() {
        VariantId shirt = aVariant();
        Price reduced = new Price(Money.of("8.00", EUR), Money.of("10.00", EUR), Price.BASE_LIST);
        PriceSetting first = PriceSetting.base(shirt, euros("10.00"), Author.named("anna"), "opening");
        PriceSetting second = PriceSetting.base(shirt, reduced, Author.named("bert"), "summer");

        assertThat(inTransaction(() -> priceLists().set(List.of(first), Fresh.NOW)))
                .containsExactly(PriceChange.of(first, null, Fresh.NOW));
        assertThat(inTransaction(() -> priceLists().set(List.of(second), Fresh.NOW.plusSeconds(1))))
                .containsExactly(PriceChange.of(second, euros("10.00"), Fresh.NOW.plusSeconds(1)));
        assertThat(inTransaction(() -> priceLists().set(List.of(second), Fresh.NOW.plusSeconds(2))))
                .isEmpty();
    }

    @Test
    default void previewsWhatWouldChangeAndChangesNothing() {
        VariantId shirt = aVariant();
        VariantId cap = aVariant();
        set(shirt, euros("10.00"));
        long before = present().version();
        PriceSetting same = PriceSetting.base(shirt, euros("10.00"), Author.named("anna"), "");
        PriceSetting first = PriceSetting.base(cap, euros("7.50"), Author.named("anna"), "");
        PriceSetting other = PriceSetting.base(shirt, euros("11.00"), Author.named("bert"), "dearer");

        assertThat(inTransaction(() -> priceLists().preview(List.of(same, first, other), Fresh.NOW)))
                .containsExactly(
                        PriceChange.of(same, euros("10.00"), Fresh.NOW),
                        PriceChange.of(first, null, Fresh.NOW),
                        PriceChange.of(other, euros("10.00"), Fresh.NOW));
        assertThat(inTransaction(() -> priceLists().preview(List.of(), Fresh.NOW)))
                .isEmpty();
        assertThat(present(shirt, cap).basePrices()).isEqualTo(Map.of(shirt, euros("10.00")));
        assertThat(present().version()).isEqualTo(before);
    }

    @Test
    default void setsNoPriceTwiceAtOnce() {
        VariantId shirt = aVariant();
        List<PriceSetting> twice = List.of(
                PriceSetting.base(shirt, euros("10.00"), Author.named("anna"), ""),
                PriceSetting.base(shirt, euros("11.00"), Author.named("anna"), ""));

        assertThatThrownBy(() -> inTransaction(() -> priceLists().set(twice, Fresh.NOW)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(present(shirt).basePrice(shirt)).isEmpty();
    }

    @Test
    default void setsNothingWithoutChangingTheRules() {
        long before = present().version();

        assertThat(inTransaction(() -> priceLists().set(List.of(), Fresh.NOW))).isEmpty();

        assertThat(present().version()).isEqualTo(before);
    }

    @Test
    default void keepsPricesOfTwoCurrenciesBesideEachOther() {
        VariantId shirt = aVariant();
        Currency yen = Currency.getInstance("JPY");
        set(shirt, euros("19.99"));
        set(shirt, Price.base(Money.of("3000", yen)));

        assertThat(present(shirt).basePrice(shirt)).contains(euros("19.99"));
        assertThat(inTransaction(() -> priceLists().book(yen, List.of(shirt), PriceLists.PRESENT))
                        .basePrice(shirt))
                .contains(Price.base(Money.of("3000", yen)));
    }

    @Test
    default void raisesTheVersionOfTheRules() {
        VariantId shirt = aVariant();
        long before = present(shirt).version();

        set(shirt, euros("19.99"));

        assertThat(present(shirt).version()).isGreaterThan(before);
        assertThat(present(shirt).currency()).isEqualTo(EUR);
    }

    @Test
    default void neverAnswersWithRulesOlderThanAskedFor() {
        VariantId shirt = aVariant();
        for (int euros = 1; euros <= 5; euros++) {
            set(shirt, euros(euros + ".00"));
            long written = present(shirt).version();
            book(0, shirt); // whatever it knows, it may remember

            PriceBook book = book(written, shirt);

            assertThat(book.version()).isGreaterThanOrEqualTo(written);
            assertThat(book.basePrice(shirt)).contains(euros(euros + ".00"));
        }
    }

    @Test
    default void seesItsOwnWritesInsideATransaction() {
        VariantId shirt = aVariant();
        set(shirt, euros("1.00"));
        book(0, shirt);

        PriceBook inside = inTransaction(() -> {
            priceLists().set(SamplePrices.base(Map.of(shirt, euros("2.00"))), Fresh.NOW);
            return priceLists().book(EUR, List.of(shirt), PriceLists.PRESENT);
        });

        assertThat(inside.basePrice(shirt)).contains(euros("2.00"));
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        VariantId shirt = aVariant();
        set(shirt, euros("1.00"));

        assertThatThrownBy(() -> inTransaction(() -> {
                    priceLists().set(SamplePrices.base(Map.of(shirt, euros("2.00"))), Fresh.NOW);
                    priceLists().book(EUR, List.of(shirt), 0);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(present(shirt).basePrice(shirt)).contains(euros("1.00"));
        assertThat(book(0, shirt).basePrice(shirt)).contains(euros("1.00"));
    }

    @Test
    default void countsTheVersionOfEveryOneOfManyWriters() {
        List<VariantId> variants = List.of(aVariant(), aVariant(), aVariant(), aVariant(), aVariant(), aVariant());
        long before = present().version();

        Race.run(variants.size(), racer -> set(variants.get(racer), euros((racer + 1) + ".00")));

        assertThat(present().version()).isGreaterThanOrEqualTo(before + variants.size());
        assertThat(present(variants.toArray(VariantId[]::new)).basePrices()).hasSize(variants.size());
    }
}
