package dev.entrepot.cache.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.cache.CachedShop;
import dev.entrepot.cache.TestLog;
import dev.entrepot.cache.TestRedis;
import dev.entrepot.cache.TestTime;
import dev.entrepot.cache.TestWire;
import dev.entrepot.cache.shared.RedisCache;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.pricing.PriceListsContract;
import dev.entrepot.testing.domain.pricing.SamplePrices;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachedPriceListsTest implements PriceListsContract {

    private final CachedShop shop = new CachedShop();

    @Override
    public PriceLists priceLists() {
        return shop.priceLists();
    }

    @Override
    public Products products() {
        return shop.products();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }

    @AfterEach
    void nothingFailedAfterACommit() {
        assertThat(shop.failures()).isEmpty();
    }

    private VariantId aVariant() {
        return shop.aProduct().variants().getFirst().id();
    }

    private static Price euros(String amount) {
        return Price.base(Money.of(amount, EUR));
    }

    private VariantId aVariantFor(String amount) {
        VariantId variant = aVariant();
        set(variant, amount);
        return variant;
    }

    private void set(VariantId variant, String amount) {
        shop.inTransaction(() -> {
            shop.priceLists().set(SamplePrices.base(Map.of(variant, euros(amount))), Fresh.NOW);
        });
    }

    private PriceBook known(VariantId... variants) {
        return shop.bound(() -> shop.priceLists().book(EUR, List.of(variants), 0));
    }

    private PriceBook present(VariantId... variants) {
        return shop.bound(() -> shop.priceLists().book(EUR, List.of(variants), PriceLists.PRESENT));
    }

    @Test
    void answersFromMemoryWhatItHasRead() {
        VariantId shirt = aVariant();
        Price reduced = new Price(Money.of("19.99", EUR), Money.of("25.00", EUR), Price.BASE_LIST);
        shop.inTransaction(() -> {
            shop.priceLists().set(SamplePrices.base(Map.of(shirt, reduced)), Fresh.NOW);
        });
        VariantId cap = aVariantFor("7.50");
        PriceBook read = known(shirt, cap);
        int before = shop.reads();

        assertThat(known(shirt, cap)).isEqualTo(read);
        assertThat(known(cap, cap).basePrices()).isEqualTo(Map.of(cap, euros("7.50")));
        assertThat(known().version()).isEqualTo(read.version());

        assertThat(shop.reads()).isEqualTo(before);
    }

    @Test
    void answersFromMemoryWhatStandsOnFurtherLists() {
        VariantId shirt = aVariantFor("19.99");
        PriceListTerms summer = new PriceListTerms(
                Fresh.code("summer").toLowerCase(Locale.ROOT),
                "Summer, 20 % off",
                EUR,
                7,
                new Validity(Fresh.NOW, Instant.parse("2125-01-01T00:00:00Z")),
                new Audience(Set.of("a, b|c !", "-"), Set.of("gold"), Set.of("!")),
                true);
        shop.inTransaction(() -> {
            shop.priceLists().add(summer);
            shop.priceLists()
                    .set(
                            List.of(
                                    SamplePrices.on(summer, shirt, 1, Money.of("18.00", EUR)),
                                    SamplePrices.on(summer, shirt, 10, Money.of("17.00", EUR))),
                            Fresh.NOW);
        });
        PriceBook read = known(shirt);
        int before = shop.reads();

        assertThat(known(shirt)).isEqualTo(read);
        assertThat(shop.reads()).isEqualTo(before);
        assertThat(read.lists()).hasSize(2);

        shop.inTransaction(() -> {
            shop.priceLists().remove(summer.code(), 1, Author.named("tests"), "", Fresh.NOW);
            assertThat(shop.remembers(PriceNames.RULES)).isTrue();
        });
        assertThat(shop.remembers(PriceNames.RULES)).isFalse();
        assertThat(known(shirt).lists()).hasSize(1);
    }

    @Test
    void remembersAlsoThatAVariantHasNoPrice() {
        VariantId priceless = aVariant();
        assertThat(known(priceless).basePrices()).isEmpty();

        assertThat(known(priceless).basePrices()).isEmpty();

        assertThat(shop.reads()).isEqualTo(1);
    }

    @Test
    void asksForAllWhenOneIsNotRemembered() {
        VariantId shirt = aVariantFor("19.99");
        VariantId cap = aVariantFor("7.50");
        known(shirt);

        assertThat(known(shirt, cap).basePrices()).isEqualTo(Map.of(shirt, euros("19.99"), cap, euros("7.50")));

        assertThat(shop.reads()).isEqualTo(2);
    }

    @Test
    void remembersEachCurrencyByItself() {
        VariantId shirt = aVariantFor("19.99");
        Currency yen = Currency.getInstance("JPY");
        known(shirt);

        assertThat(shop.bound(() -> shop.priceLists().book(yen, List.of(shirt), 0))
                        .basePrices())
                .isEmpty();
    }

    @Test
    void asksTheDatabaseAloneForThePresentPrices() {
        VariantId shirt = aVariantFor("19.99");
        known(shirt);
        List<String> keys = shop.keys();
        int before = shop.reads();

        present(shirt);
        present(shirt);

        assertThat(shop.reads()).isEqualTo(before + 2);
        assertThat(shop.keys()).hasSameElementsAs(keys);
    }

    @Test
    void asksTheDatabaseForRulesNewerThanThoseItRemembers() {
        VariantId shirt = aVariantFor("19.99");
        long version = known(shirt).version();
        int before = shop.reads();

        shop.bound(() -> shop.priceLists().book(EUR, List.of(shirt), version));
        assertThat(shop.reads()).isEqualTo(before);

        shop.bound(() -> shop.priceLists().book(EUR, List.of(shirt), version + 1));
        assertThat(shop.reads()).isEqualTo(before + 1);
    }

    @Test
    void forgetsAfterTheCommitAndNotBefore() {
        VariantId shirt = aVariantFor("19.99");
        known(shirt);

        shop.inTransaction(() -> {
            shop.priceLists().set(SamplePrices.base(Map.of(shirt, euros("5.00"))), Fresh.NOW);
            assertThat(shop.remembers(PriceNames.RULES)).isTrue();
        });

        assertThat(shop.remembers(PriceNames.RULES)).isFalse();
        assertThat(known(shirt).basePrice(shirt)).contains(euros("5.00"));
    }

    @Test
    void forgetsNothingWhenAChangeIsUndone() {
        VariantId shirt = aVariantFor("19.99");
        known(shirt);
        int before = shop.reads();

        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    shop.priceLists().set(SamplePrices.base(Map.of(shirt, euros("5.00"))), Fresh.NOW);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(known(shirt).basePrice(shirt)).contains(euros("19.99"));
        assertThat(shop.reads()).isEqualTo(before);
    }

    @Test
    void forgetsNothingWhenNothingChanges() {
        VariantId shirt = aVariantFor("19.99");
        known(shirt);

        set(shirt, "19.99");

        assertThat(shop.remembers(PriceNames.RULES)).isTrue();
    }

    @Test
    void remembersNothingThatASlowReaderReadBeforeACommit() {
        VariantId shirt = aVariantFor("19.99");
        shop.meanwhile(() -> set(shirt, "5.00"));

        assertThat(known(shirt).basePrice(shirt)).contains(euros("19.99"));

        assertThat(known(shirt).basePrice(shirt)).contains(euros("5.00"));
    }

    @Test
    void doesNotMixPricesOfOlderRulesWithNewerRules() {
        VariantId shirt = aVariantFor("19.99");
        VariantId cap = aVariantFor("7.50");
        known(shirt, cap);
        set(shirt, "5.00");
        known(cap);

        assertThat(known(shirt).basePrice(shirt)).contains(euros("5.00"));
    }

    @Test
    void remembersNothingThatAnUndoneTransactionHasRead() {
        VariantId shirt = aVariantFor("19.99");

        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    shop.priceLists().set(SamplePrices.base(Map.of(shirt, euros("5.00"))), Fresh.NOW);
                    assertThat(known(shirt).basePrice(shirt)).contains(euros("5.00"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(shop.remembers(PriceNames.RULES)).isFalse();
        set(shirt, "6.00"); // under the version that was undone

        assertThat(known(shirt).basePrice(shirt)).contains(euros("6.00"));
        assertThat(known(shirt)).isEqualTo(present(shirt));
    }

    @Test
    void remembersNothingThatATransactionReadAndThenChanged() {
        VariantId shirt = aVariantFor("19.99");

        shop.inTransaction(() -> {
            known(shirt);
            shop.priceLists().set(SamplePrices.base(Map.of(shirt, euros("5.00"))), Fresh.NOW);
            known(shirt);
            shop.priceLists().set(SamplePrices.base(Map.of(shirt, euros("6.00"))), Fresh.NOW);
        });

        assertThat(known(shirt).basePrice(shirt)).contains(euros("6.00"));
    }

    @Test
    void remembersWhatACommittedTransactionHasRead() {
        VariantId shirt = aVariantFor("19.99");

        shop.inTransaction(() -> {
            known(shirt);
            assertThat(shop.remembers(PriceNames.RULES)).isFalse();
        });
        known(shirt);

        assertThat(shop.reads()).isEqualTo(1);
    }

    @Test
    void countsWhatItCannotReadAsForgotten() {
        VariantId shirt = aVariantFor("19.99");
        String name = PriceNames.price(EUR, shirt);
        try (TestLog log = TestLog.opened()) {
            for (String text : List.of(
                    "",
                    "x",
                    "7",
                    "7|",
                    "x|-",
                    "x|1||base",
                    "7|a||base",
                    "7|1|b|base",
                    "7|-5||base",
                    "7|1 -5 !",
                    "7|1 9 5",
                    "7|1 9 !|",
                    "7|0 9 !",
                    "7|1 9 ! s 1 x ! ! ! ! true",
                    "7|1 9 ! s 1 ! ! ! ! ! maybe")) {
                long version = known(shirt).version();
                shop.plant(name, text.replace("7|", version + "|"));

                assertThat(known(shirt).basePrice(shirt)).as(text).contains(euros("19.99"));
            }
            for (String text : List.of("", "x", "7", "x|true", "7|maybe")) {
                shop.plant(PriceNames.RULES, text);

                assertThat(known(shirt).basePrice(shirt)).as(text).contains(euros("19.99"));
            }
            assertThat(log.lines()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void keepsTheStoresApart() {
        VariantId shirt = aVariantFor("19.99");
        CachedShop other = new CachedShop();
        known(shirt);

        PriceBook elsewhere = other.bound(() -> other.priceLists().book(EUR, List.of(shirt), 0));

        assertThat(elsewhere.basePrices()).isEmpty();
        assertThat(known(shirt).basePrice(shirt)).contains(euros("19.99"));
    }

    @Test
    void asksTheDatabaseWhileRedisIsAwayAndShowsNothingOldAfterwards() {
        TestTime time = TestTime.still();
        try (TestLog log = TestLog.opened();
                TestWire wire = TestWire.to(TestRedis.shared());
                RedisCache cache = new RedisCache(wire.url("10s"), Duration.ofMinutes(5), time)) {
            CachedShop far = new CachedShop(cache);
            VariantId shirt = far.aProduct().variants().getFirst().id();
            Supplier<PriceBook> known = () -> far.bound(() -> far.priceLists().book(EUR, List.of(shirt), 0));
            assertThat(known.get().basePrices()).isEmpty();
            wire.cut();

            far.inTransaction(() -> {
                far.priceLists().set(SamplePrices.base(Map.of(shirt, euros("5.00"))), Fresh.NOW);
            });
            assertThat(known.get().basePrice(shirt)).contains(euros("5.00"));
            wire.mend();
            time.pass(Duration.ofSeconds(1));

            assertThat(known.get().basePrice(shirt)).contains(euros("5.00"));
            int before = far.reads();
            assertThat(known.get().basePrice(shirt)).contains(euros("5.00"));
            assertThat(far.reads()).isEqualTo(before);
            assertThat(far.failures()).isEmpty();
            assertThat(log.lines()).hasSize(2);
        }
    }
}
