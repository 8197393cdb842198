package dev.entrepot.application.pricing;

import static dev.entrepot.application.SmallShop.EUR;
import static dev.entrepot.application.SmallShop.SHIRT;
import static dev.entrepot.application.SmallShop.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.SmallShop;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PricePreview;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.domain.pricing.shipping.ShippingBook;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import dev.entrepot.domain.pricing.shipping.ShippingRate;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.pricing.InMemoryPriceLists;
import dev.entrepot.testing.domain.pricing.InMemoryPromotions;
import dev.entrepot.testing.domain.pricing.InMemoryShippingMethods;
import dev.entrepot.testing.domain.pricing.InMemoryTaxRates;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules come by four ports, each of which may answer from a memory of its own. */
class CurrentRulesTest {

    private static final ShippingMethod PARCEL = new ShippingMethod(
            "parcel",
            "Parcel",
            TaxCategory.STANDARD,
            List.of(new ShippingMethod.ZoneRate(Zone.EVERYWHERE, new ShippingRate.Flat(eur("5.00")))),
            List.of(),
            null);

    private final SmallShop shop = new SmallShop();
    private final RememberedPrices prices = new RememberedPrices(shop.shop().priceLists());
    private final RememberedPromotions promotions =
            new RememberedPromotions(shop.shop().promotions());
    private final RememberedTaxes taxes = new RememberedTaxes(shop.shop().taxRates());
    private final RememberedMethods methods = new RememberedMethods(shop.shop().shippingMethods());
    private final CurrentRules rules = new CurrentRules(prices, promotions, taxes, methods);

    @Test
    void takesWhatMemoriesKnowAsLongAsTheyAgree() {
        CurrentRules.Rules before = known();
        shop.price(SHIRT, "21.99");

        assertThat(known()).isEqualTo(before);
        assertThat(shirt(known())).isEqualTo(eur("19.99"));
        assertThat(List.of(prices.reads, promotions.reads, taxes.reads, methods.reads))
                .containsOnly(1);
    }

    @Test
    void takesThePresentRulesWhateverMemoriesKnow() {
        known();
        shop.price(SHIRT, "21.99");

        CurrentRules.Rules present = present();

        assertThat(shirt(present)).isEqualTo(eur("21.99"));
        assertThatAllAreOf(present, shop.shop().rules().version());
    }

    @Test
    void remembersThePresentRulesForThoseWhoAskLater() {
        known();
        shop.price(SHIRT, "21.99");
        present();

        assertThat(shirt(known())).isEqualTo(eur("21.99"));
    }

    @Test
    void readsPromotionsAndTaxesAgainThatAreOlderThanThePrices() {
        known();
        shop.price(SHIRT, "21.99");
        prices.forget();

        CurrentRules.Rules known = known();

        assertThat(shirt(known)).isEqualTo(eur("21.99"));
        assertThatAllAreOf(known, shop.shop().rules().version());
    }

    @Test
    void readsPricesAgainThatAreOlderThanThePromotions() {
        known();
        shop.price(SHIRT, "21.99");
        promotions.forget();

        CurrentRules.Rules known = known();

        assertThat(shirt(known)).isEqualTo(eur("21.99"));
        assertThatAllAreOf(known, shop.shop().rules().version());
    }

    @Test
    void readsEverythingAgainThatIsOlderThanTheTaxes() {
        known();
        shop.inTransaction(() -> {
            shop.shop().taxRates().replaceAll(List.of());
            return true;
        });
        taxes.forget();

        CurrentRules.Rules known = known();

        assertThat(known.taxes().rules()).isEmpty();
        assertThatAllAreOf(known, shop.shop().rules().version());
    }

    @Test
    void readsAgainWhenTheShippingMethodsAreNewer() {
        known();
        shop.inTransaction(() -> {
            shop.shop().shippingMethods().add(PARCEL);
            return true;
        });
        methods.forget();

        CurrentRules.Rules known = known();

        assertThat(known.shipping().methods()).containsExactly(PARCEL);
        assertThatAllAreOf(known, shop.shop().rules().version());
    }

    @Test
    void givesUpWhenTheRulesChangeEachTimeTheyAreRead() {
        CurrentRules restless = new CurrentRules(prices, promotions, new ChangingTaxes(shop, taxes), methods);

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> restless.known(EUR, List.of()))
                .withMessageContaining("the pricing rules");
    }

    private CurrentRules.Rules known() {
        return rules.known(EUR, List.of(shop.variant(SHIRT)));
    }

    private CurrentRules.Rules present() {
        return shop.inTransaction(() -> rules.present(EUR, List.of(shop.variant(SHIRT))));
    }

    private Money shirt(CurrentRules.Rules of) {
        return of.prices().basePrice(shop.variant(SHIRT)).orElseThrow().unit();
    }

    private static void assertThatAllAreOf(CurrentRules.Rules rules, long version) {
        assertThat(List.of(
                        rules.prices().version(),
                        rules.promotions().version(),
                        rules.taxes().version(),
                        rules.shipping().version()))
                .containsOnly(version);
    }

    /** Prices that are kept until newer ones are asked for. */
    private static final class RememberedPrices implements PriceLists {
        private final InMemoryPriceLists delegate;
        private @Nullable PriceBook kept;
        private int reads;

        RememberedPrices(InMemoryPriceLists delegate) {
            this.delegate = delegate;
        }

        void forget() {
            kept = null;
        }

        @Override
        public PriceBook book(Currency currency, Collection<VariantId> variants, long atLeastVersion) {
            PriceBook book = kept;
            if (book == null || book.version() < atLeastVersion) {
                reads++;
                book = delegate.book(currency, variants, atLeastVersion);
                kept = book;
            }
            return book;
        }

        @Override
        public List<PricePreview> preview(Collection<PriceSetting> settings, Instant at) {
            return delegate.preview(settings, at);
        }

        @Override
        public List<PriceChange> set(Collection<PriceSetting> settings, Instant at) {
            return delegate.set(settings, at);
        }

        @Override
        public List<PriceChange> end(Collection<PriceSetting.Place> places, Author by, String reason, Instant at) {
            return delegate.end(places, by, reason, at);
        }

        @Override
        public Optional<PriceLists.Versioned> find(String code) {
            return delegate.find(code);
        }

        @Override
        public void add(PriceListTerms terms) {
            delegate.add(terms);
        }

        @Override
        public void update(PriceListTerms terms, long version) {
            delegate.update(terms, version);
        }

        @Override
        public void remove(String code, long version, Author by, String reason, Instant at) {
            delegate.remove(code, version, by, reason, at);
        }
    }

    /** Promotions that are kept until newer ones are asked for. */
    private static final class RememberedPromotions implements Promotions {
        private final InMemoryPromotions delegate;
        private @Nullable PromotionBook kept;
        private int reads;

        RememberedPromotions(InMemoryPromotions delegate) {
            this.delegate = delegate;
        }

        void forget() {
            kept = null;
        }

        @Override
        public PromotionBook book(long atLeastVersion) {
            PromotionBook book = kept;
            if (book == null || book.version() < atLeastVersion) {
                reads++;
                book = delegate.book(atLeastVersion);
                kept = book;
            }
            return book;
        }

        @Override
        public Map<String, Instant> endedCoupons(Set<String> codes, Instant at) {
            return delegate.endedCoupons(codes, at);
        }

        @Override
        public Optional<Stored> find(PromotionId id) {
            return delegate.find(id);
        }

        @Override
        public void add(Promotion promotion) {
            delegate.add(promotion);
        }

        @Override
        public void update(Promotion promotion, long expectedVersion) {
            delegate.update(promotion, expectedVersion);
        }

        @Override
        public void remove(PromotionId id, long expectedVersion) {
            delegate.remove(id, expectedVersion);
        }
    }

    /** Taxes that are kept until newer ones are asked for. */
    private static final class RememberedTaxes implements TaxRates {
        private final InMemoryTaxRates delegate;
        private @Nullable TaxTable kept;
        private int reads;

        RememberedTaxes(InMemoryTaxRates delegate) {
            this.delegate = delegate;
        }

        void forget() {
            kept = null;
        }

        @Override
        public TaxTable table(long atLeastVersion) {
            TaxTable table = kept;
            if (table == null || table.version() < atLeastVersion) {
                reads++;
                table = delegate.table(atLeastVersion);
                kept = table;
            }
            return table;
        }

        @Override
        public void replaceAll(TaxSettings settings, Collection<TaxRule> rules) {
            delegate.replaceAll(settings, rules);
        }
    }

    /** Shipping methods that are kept until newer ones are asked for. */
    private static final class RememberedMethods implements ShippingMethods {
        private final InMemoryShippingMethods delegate;
        private @Nullable ShippingBook kept;
        private int reads;

        RememberedMethods(InMemoryShippingMethods delegate) {
            this.delegate = delegate;
        }

        void forget() {
            kept = null;
        }

        @Override
        public ShippingBook book(long atLeastVersion) {
            ShippingBook book = kept;
            if (book == null || book.version() < atLeastVersion) {
                reads++;
                book = delegate.book(atLeastVersion);
                kept = book;
            }
            return book;
        }

        @Override
        public Optional<ShippingMethods.Versioned> find(String code) {
            return delegate.find(code);
        }

        @Override
        public void add(ShippingMethod method) {
            delegate.add(method);
        }

        @Override
        public void update(ShippingMethod method, long version) {
            delegate.update(method, version);
        }

        @Override
        public void remove(String code, long version) {
            delegate.remove(code, version);
        }
    }

    /** Taxes before each reading of which somebody changes a price. */
    private record ChangingTaxes(SmallShop shop, RememberedTaxes rest) implements TaxRates {
        @Override
        public TaxTable table(long atLeastVersion) {
            shop.price(SHIRT, "1." + (10 + rest.reads));
            rest.forget();
            return rest.table(atLeastVersion);
        }

        @Override
        public void replaceAll(TaxSettings settings, Collection<TaxRule> rules) {
            rest.replaceAll(settings, rules);
        }
    }
}
