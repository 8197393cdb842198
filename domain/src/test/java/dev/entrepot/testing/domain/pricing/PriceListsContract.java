package dev.entrepot.testing.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceList;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static PriceListTerms terms(String prefix, int priority, Validity validity, Audience audience) {
        String code = Fresh.code(prefix).toLowerCase(Locale.ROOT);
        return new PriceListTerms(code, "The list " + code, EUR, priority, validity, audience, true);
    }

    private PriceListTerms added(String prefix, int priority, Audience audience) {
        PriceListTerms terms = terms(prefix, priority, Validity.ALWAYS, audience);
        add(terms);
        return terms;
    }

    private void add(PriceListTerms terms) {
        inTransaction(() -> {
            priceLists().add(terms);
            return true;
        });
    }

    private List<PriceChange> set(PriceSetting... settings) {
        return inTransaction(() -> priceLists().set(List.of(settings), Fresh.NOW));
    }

    private Optional<PriceLists.Versioned> found(String code) {
        return inTransaction(() -> priceLists().find(code));
    }

    private static Money money(String amount) {
        return Money.of(amount, EUR);
    }

    @Test
    default void keepsAllThatAListSays() {
        PriceListTerms terms = terms(
                "all",
                12,
                new Validity(Fresh.NOW, Fresh.NOW.plusSeconds(3600)),
                new Audience(Set.of("trade", "a, \"b\""), Set.of("gold"), Set.of("app", "web")));
        long before = present().version();

        add(terms);

        assertThat(found(terms.code())).contains(new PriceLists.Versioned(terms, 1));
        assertThat(found("nowhere")).isEmpty();
        assertThat(found(Price.BASE_LIST)).isEmpty();
        assertThat(present().version()).isGreaterThan(before);
    }

    @Test
    default void refusesACodeThatIsTaken() {
        PriceListTerms terms = added("taken", 1, Audience.EVERYBODY);

        assertThatThrownBy(() -> add(terms)).isInstanceOf(PricingRefusal.PriceListCodeTaken.class);
        assertThatThrownBy(() -> add(PriceListTerms.base(EUR, true)))
                .isInstanceOf(PricingRefusal.PriceListCodeTaken.class);
    }

    @Test
    default void replacesWhatAListSaysOnceForEachVersion() {
        PriceListTerms first = added("versions", 1, Audience.EVERYBODY);
        PriceListTerms second = new PriceListTerms(
                first.code(), "Renamed", EUR, 5, new Validity(null, Fresh.NOW), Audience.ofGroups("trade"), false);
        long before = present().version();

        inTransaction(() -> {
            priceLists().update(second, 1);
            return true;
        });

        assertThat(found(first.code())).contains(new PriceLists.Versioned(second, 2));
        assertThat(present().version()).isGreaterThan(before);
        assertThatThrownBy(() -> inTransaction(() -> {
                    priceLists().update(first, 1);
                    return true;
                }))
                .isInstanceOf(ConcurrentChange.class);
    }

    @Test
    default void bindsThePricesOfAllListsIntoOneBook() {
        VariantId shirt = aVariant();
        VariantId cap = aVariant();
        set(shirt, euros("20.00"));
        PriceListTerms bulk = added("bulk", 10, Audience.EVERYBODY);
        PriceListTerms trade = added("trade", 20, Audience.ofGroups("trade"));
        set(
                SamplePrices.on(bulk, shirt, 5, money("18.00")),
                SamplePrices.on(bulk, shirt, 50, money("15.00")),
                SamplePrices.on(bulk, cap, 1, money("7.00")),
                SamplePrices.on(trade, shirt, 1, money("12.00")));

        PriceBook book = present(shirt, cap);

        assertThat(book.lists())
                .extracting(PriceList::code)
                .containsExactly(trade.code(), bulk.code(), Price.BASE_LIST);
        assertThat(unit(book, shirt, 4, Shopper.GUEST)).isEqualTo(money("20.00"));
        assertThat(unit(book, shirt, 5, Shopper.GUEST)).isEqualTo(money("18.00"));
        assertThat(unit(book, shirt, 50, Shopper.GUEST)).isEqualTo(money("15.00"));
        assertThat(unit(book, shirt, 1, Shopper.of("trade"))).isEqualTo(money("12.00"));
        assertThat(unit(book, cap, 1, Shopper.GUEST)).isEqualTo(money("7.00"));
        assertThat(book.choose(shirt, 5, Shopper.GUEST, Fresh.NOW).orElseThrow().taxIncluded())
                .isTrue();
        assertThat(present(cap).lists()).extracting(PriceList::code).containsExactly(bulk.code(), Price.BASE_LIST);
        assertThat(book(0, shirt, cap)).isEqualTo(book);
    }

    private static Money unit(PriceBook book, VariantId variant, int quantity, Shopper shopper) {
        return book.choose(variant, quantity, shopper, Fresh.NOW)
                .orElseThrow()
                .price()
                .unit();
    }

    @Test
    default void keepsAListsPricesOutWhileItIsNotInForce() {
        VariantId shirt = aVariant();
        set(shirt, euros("20.00"));
        Instant end = Instant.parse("2125-01-01T00:00:00Z"); // what ended long ago would not have to be in the book
        PriceListTerms sale = terms("sale", 10, new Validity(Fresh.NOW, end), Audience.EVERYBODY);
        add(sale);
        set(SamplePrices.on(sale, shirt, 1, money("15.00")));

        PriceBook book = present(shirt);

        assertThat(unit(book, shirt, 1, Shopper.GUEST)).isEqualTo(money("15.00"));
        assertThat(book.choose(shirt, 1, Shopper.GUEST, end)
                        .orElseThrow()
                        .price()
                        .unit())
                .isEqualTo(money("20.00"));
    }

    @Test
    default void setsNoPriceOnAListThatIsNotThere() {
        VariantId shirt = aVariant();
        PriceListTerms nowhere = terms("nowhere", 1, Validity.ALWAYS, Audience.EVERYBODY);
        PriceListTerms euros = added("euros", 1, Audience.EVERYBODY);
        Money yen = Money.of("700", Currency.getInstance("JPY"));

        assertThatThrownBy(() -> set(SamplePrices.on(nowhere, shirt, 1, money("5.00"))))
                .isInstanceOf(ConcurrentChange.class);
        assertThatThrownBy(() -> set(SamplePrices.on(euros, shirt, 1, yen))).isInstanceOf(ConcurrentChange.class);
    }

    @Test
    default void takesPricesFromTheirListsAndTellsWhichEnded() {
        VariantId shirt = aVariant();
        PriceListTerms bulk = added("ends", 10, Audience.EVERYBODY);
        PriceSetting few = SamplePrices.on(bulk, shirt, 5, money("18.00"));
        PriceSetting many = SamplePrices.on(bulk, shirt, 50, money("15.00"));
        set(few, many);
        long before = present().version();
        Author anna = new Author("anna", shirt.value());

        List<PriceChange> ended = end(anna, few.place(), new PriceSetting.Place(shirt, EUR, bulk.code(), 7));

        assertThat(ended).containsExactly(PriceChange.ending(shirt, 5, few.price(), anna, "no more", Fresh.NOW));
        assertThat(present(shirt).lists().getFirst().tiersOf(shirt)).containsExactly(new PriceTier(50, many.price()));
        assertThat(present().version()).isGreaterThan(before);
        long after = present().version();
        assertThat(end(anna, few.place())).isEmpty();
        assertThat(end(anna)).isEmpty();
        assertThat(present().version()).isEqualTo(after);
    }

    private List<PriceChange> end(Author by, PriceSetting.Place... places) {
        return inTransaction(() -> priceLists().end(List.of(places), by, "no more", Fresh.NOW));
    }

    @Test
    default void removesAListWithItsPricesAndLeavesOthers() {
        VariantId shirt = aVariant();
        set(shirt, euros("20.00"));
        PriceListTerms gone = added("gone", 10, Audience.EVERYBODY);
        PriceListTerms stays = added("stays", 9, Audience.EVERYBODY);
        set(SamplePrices.on(gone, shirt, 1, money("15.00")), SamplePrices.on(stays, shirt, 1, money("16.00")));

        assertThatThrownBy(() -> remove(gone.code(), 2)).isInstanceOf(ConcurrentChange.class);
        assertThat(unit(present(shirt), shirt, 1, Shopper.GUEST)).isEqualTo(money("15.00"));
        remove(gone.code(), 1);

        assertThat(found(gone.code())).isEmpty();
        assertThat(unit(present(shirt), shirt, 1, Shopper.GUEST)).isEqualTo(money("16.00"));
        assertThat(present(shirt).basePrice(shirt)).contains(euros("20.00"));
        add(gone);
        assertThat(unit(present(shirt), shirt, 1, Shopper.GUEST)).isEqualTo(money("16.00"));
    }

    private void remove(String code, long version) {
        inTransaction(() -> {
            priceLists().remove(code, version, Author.named("anna"), "over", Fresh.NOW);
            return true;
        });
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
