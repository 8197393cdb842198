package dev.entrepot.testing.application.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.pricing.PriorPrices;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.pricing.pricelist.PriorPrice;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link PriorPrices} does. */
public interface PriorPricesContract extends TransactedContract {

    /** The currency of the prices here. */
    Currency EUR = Currency.getInstance("EUR");

    /** How many histories are made at random. */
    int HISTORIES = 40;

    /** What is tested. */
    PriorPrices priorPrices();

    /** The prices of the same store. */
    PriceLists priceLists();

    /** The products of the same store. */
    Products products();

    private VariantId aVariant() {
        Product product = SampleProducts.published();
        inTransaction(() -> products().add(product));
        return product.variants().getFirst().id();
    }

    private PriceListTerms aList(Validity validity, Audience audience, boolean likeRegular) {
        boolean regularIncludesTax = inTransaction(() -> priceLists().book(EUR, List.of(), PriceLists.PRESENT))
                .taxIncluded();
        String code = Fresh.code("prior").toLowerCase(Locale.ROOT);
        PriceListTerms terms =
                new PriceListTerms(code, code, EUR, 5, validity, audience, regularIncludesTax == likeRegular);
        inTransaction(() -> {
            priceLists().add(terms);
            return true;
        });
        return terms;
    }

    private PriceListTerms aSale() {
        return aList(Validity.ALWAYS, Audience.EVERYBODY, true);
    }

    private static PriceSetting price(
            VariantId variant, String list, int minQuantity, long unit, @Nullable Long compareAt) {
        Money crossedOut = compareAt == null ? null : Money.ofMinor(compareAt, EUR);
        Price price = new Price(Money.ofMinor(unit, EUR), crossedOut, list);
        return new PriceSetting(variant, minQuantity, price, Author.named("tests"), "");
    }

    private static PriceSetting regular(VariantId variant, long unit) {
        return price(variant, Price.BASE_LIST, 1, unit, null);
    }

    private static PriceSetting sale(PriceListTerms list, VariantId variant, long unit) {
        return price(variant, list.code(), 1, unit, null);
    }

    private List<PriceChange> set(int day, PriceSetting setting) {
        return inTransaction(() -> priceLists().set(List.of(setting), day(day)));
    }

    private static Instant day(int day) {
        return Fresh.NOW.plus(Duration.ofDays(day));
    }

    private Optional<Long> prior(PriceSetting setting) {
        Map<PriceSetting.Place, Money> found = inTransaction(() -> priorPrices().find(List.of(setting.place())));
        return Optional.ofNullable(found.get(setting.place())).map(Money::minor);
    }

    @Test
    default void findsThatOfARegularPriceWithSomethingCrossedOut() {
        VariantId shirt = aVariant();
        PriceSetting reduced = price(shirt, Price.BASE_LIST, 1, 1500, 2500L);
        set(0, regular(shirt, 2000));
        assertThat(prior(reduced)).isEmpty();

        set(10, reduced);

        assertThat(prior(reduced)).contains(2000L);
        assertThat(inTransaction(() -> priorPrices().find(List.of()))).isEmpty();
    }

    @Test
    default void measuresASaleAgainstTheLowestRegularPriceBeforeIt() {
        VariantId shirt = aVariant();
        PriceListTerms list = aSale();
        set(0, regular(shirt, 2000));
        set(40, regular(shirt, 1800));
        set(50, regular(shirt, 2400));
        set(60, sale(list, shirt, 1200));

        assertThat(prior(sale(list, shirt, 1200))).contains(1800L);

        set(70, regular(shirt, 1300));
        assertThat(prior(sale(list, shirt, 1200))).contains(1800L);
    }

    @Test
    default void aSaleThatBeginsLaterLooksBackFromItsBeginning() {
        VariantId shirt = aVariant();
        PriceListTerms list = aList(new Validity(day(60), null), Audience.EVERYBODY, true);
        set(0, regular(shirt, 2000));
        set(1, sale(list, shirt, 900));
        set(2, sale(list, shirt, 1200));
        set(50, regular(shirt, 1700));
        set(55, regular(shirt, 2200));

        assertThat(prior(sale(list, shirt, 1200))).contains(1700L);
    }

    @Test
    default void aFurtherStepOfASaleCountsTheStepsBefore() {
        VariantId shirt = aVariant();
        PriceListTerms list = aSale();
        set(0, regular(shirt, 2000));
        set(10, sale(list, shirt, 1500));
        set(20, sale(list, shirt, 1200));

        assertThat(prior(sale(list, shirt, 1200))).contains(1500L);
    }

    @Test
    default void aPriceForSomeOrForManyUnitsIsReducedOnlyIfSomethingIsCrossedOut() {
        VariantId shirt = aVariant();
        PriceListTerms trade = aList(Validity.ALWAYS, Audience.ofGroups("trade"), true);
        PriceListTerms sale = aSale();
        PriceSetting few = price(shirt, trade.code(), 1, 1500, null);
        PriceSetting many = price(shirt, sale.code(), 10, 1500, null);
        PriceSetting crossedOut = price(shirt, trade.code(), 5, 1400, 2000L);
        set(0, regular(shirt, 2000));
        set(0, price(shirt, Price.BASE_LIST, 5, 1900, null));
        set(10, few);
        set(10, many);
        set(10, crossedOut);

        assertThat(prior(few)).isEmpty();
        assertThat(prior(many)).isEmpty();
        assertThat(prior(crossedOut)).contains(1900L);
    }

    @Test
    default void whatIsNotBelowTheRegularPriceIsNotReduced() {
        VariantId shirt = aVariant();
        PriceListTerms list = aSale();
        set(0, regular(shirt, 2000));
        set(10, sale(list, shirt, 2000));

        assertThat(prior(sale(list, shirt, 2000))).isEmpty();
        assertThat(prior(sale(aSale(), shirt, 2000))).isEmpty();
    }

    @Test
    default void aListThatCountsTheTaxOtherwiseIsNotMeasuredAgainstTheRegularPrice() {
        VariantId shirt = aVariant();
        PriceListTerms other = aList(Validity.ALWAYS, Audience.EVERYBODY, false);
        PriceSetting crossedOut = price(shirt, other.code(), 1, 1000, 2000L);
        set(0, regular(shirt, 2000));
        set(10, sale(other, shirt, 1200));
        assertThat(prior(sale(other, shirt, 1200))).isEmpty();

        set(20, crossedOut);

        assertThat(prior(crossedOut)).contains(1200L);
    }

    @Test
    default void tellsTheLowestPriceOfAnyHistoryAsTheRuleDoes() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            VariantId shirt = aVariant();
            Validity validity = random.nextBoolean() ? Validity.ALWAYS : new Validity(day(random.nextInt(90)), null);
            PriceListTerms list = aList(validity, Audience.EVERYBODY, true);
            List<PriceChange> own = new ArrayList<>();
            List<PriceChange> regular = new ArrayList<>();
            int day = 0;
            for (int step = 0; step < 16; step++) {
                day += random.nextInt(9);
                long unit = 1L + random.nextInt(6);
                Long compareAt = random.nextBoolean() ? unit + 1 + random.nextInt(3) : null;
                boolean onList = random.nextBoolean();
                String code = onList ? list.code() : Price.BASE_LIST;
                (onList ? own : regular).addAll(set(day, price(shirt, code, 1, unit, compareAt)));

                assertThat(prior(sale(list, shirt, 1)))
                        .as("seed %d, step %d: %s, %s, %s", seed, step, validity, own, regular)
                        .isEqualTo(PriorPrice.ofList(list, own, regular).map(Money::minor));
            }
        }
    }
}
