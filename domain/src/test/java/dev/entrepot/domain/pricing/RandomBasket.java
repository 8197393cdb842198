package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceList;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Redemptions;
import dev.entrepot.domain.pricing.promotion.Stacking;
import dev.entrepot.domain.pricing.promotion.Usage;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.RoundingPolicy;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.pricing.RandomPromotions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A basket with price lists, promotions and taxes, all made by chance of a seed. */
final class RandomBasket {

    private static final List<Currency> CURRENCIES = List.of("EUR", "JPY", "KWD", "CHF").stream()
            .map(Currency::getInstance)
            .toList();
    private static final List<TaxCategory> TAX_CATEGORIES =
            List.of(TaxCategory.STANDARD, new TaxCategory("reduced"), new TaxCategory("books"));
    private static final List<String> COUNTRIES = List.of("DE", "US", "CH");
    private static final List<RoundingPolicy> POLICIES =
            List.of(RoundingPolicy.HALF_UP, RoundingPolicy.HALF_EVEN, RoundingPolicy.DOWN, RoundingPolicy.UP);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final long seed;
    final Basket basket;
    final PriceBook prices;
    final PromotionBook promotions;
    final Redemptions redemptions;
    final TaxTable taxes;

    private final Random random;
    private final Currency currency;
    private @Nullable Quote quote;

    RandomBasket(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.currency = one(CURRENCIES);
        List<BasketLine> lines = new ArrayList<>();
        List<VariantId> variants = new ArrayList<>();
        int count = 1 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            VariantId variant = new VariantId(new UUID(random.nextLong(), i));
            variants.add(variant);
            Sku sku = new Sku("SKU-" + random.nextInt(1000) + "-" + i);
            lines.add(new BasketLine(variant, sku, one(TAX_CATEGORIES), quantity(), classification()));
        }
        this.prices = somePrices(variants);
        List<Promotion> some = new RandomPromotions(random, currency, variants).some(8);
        this.promotions = new PromotionBook(1, BERLIN, some);
        this.redemptions = someRedemptions(some);
        this.basket = new Basket(currency, lines, someCoupons(), someDestination(), someShopper(), someDelivery());
        TaxSettings settings = new TaxSettings(
                one(POLICIES),
                one(List.of(TaxSettings.RoundedPer.values())),
                one(List.of(TaxSettings.Abroad.values())));
        TaxTable exact = new TaxTable(1, Destination.country("DE"), settings, someTaxes());
        this.taxes = random.nextInt(4) == 0 ? exact.roundingCash(Money.ofMinor(5, currency)) : exact;
    }

    /** Its quote, made at the first call. */
    Quote quote() {
        Quote known = quote;
        if (known == null) {
            known = quote(basket, promotions);
            quote = known;
        }
        return known;
    }

    Quote quote(Basket other, PromotionBook book) {
        return Pricing.quote(other, prices, book, redemptions, taxes, Scene.NOON);
    }

    Quote quote(Collection<Promotion> others) {
        return quote(basket, new PromotionBook(1, BERLIN, others));
    }

    /** A promotion that is over, needs a coupon that nobody has, or a basket that nobody can fill. */
    Promotion impossiblePromotion() {
        Promotion promotion = Promotion.of(
                        new PromotionId(new UUID(9, 9)), "IMPOSSIBLE", "Impossible", Action.percentOffOrder("100"))
                .withPriority(random.nextInt(5));
        if (random.nextBoolean()) {
            promotion = promotion.stacked(random.nextBoolean() ? Stacking.EXCLUSIVE : Stacking.bestOf("a"));
        }
        return switch (random.nextInt(3)) {
            case 0 -> promotion.during(new Validity(null, Scene.NOON));
            case 1 -> promotion.when(Condition.minimumSubtotal(Money.ofMinor(Long.MAX_VALUE, currency)));
            default -> promotion.onlyWith(Coupons.shared("NOBODY-HAS-IT"));
        };
    }

    private Classification classification() {
        if (random.nextInt(10) == 0) {
            return Classification.NONE;
        }
        int category = random.nextInt(4);
        return new Classification(
                RandomPromotions.product(random.nextInt(8)),
                Set.of(RandomPromotions.category(category), RandomPromotions.category(category / 2 + 10)),
                random.nextBoolean() ? null : RandomPromotions.brand(random.nextInt(3)),
                random.nextBoolean() ? Set.of() : Set.of(one(RandomPromotions.TAGS)));
    }

    private PriceBook somePrices(List<VariantId> variants) {
        List<PriceList> lists = new ArrayList<>();
        Map<VariantId, Price> base = new HashMap<>();
        variants.forEach(variant -> base.put(variant, price(Price.BASE_LIST)));
        lists.add(PriceList.base(currency, random.nextBoolean(), base));
        for (int i = random.nextInt(4); i > 0; i--) {
            lists.add(list("list" + i, variants));
        }
        return new PriceBook(1, currency, lists);
    }

    private PriceList list(String code, List<VariantId> variants) {
        Map<VariantId, List<PriceTier>> tiers = new HashMap<>();
        for (VariantId variant : variants) {
            if (random.nextInt(3) > 0) {
                List<PriceTier> of = new ArrayList<>();
                of.add(new PriceTier(1 + random.nextInt(2), price(code)));
                if (random.nextBoolean()) {
                    of.add(new PriceTier(3 + random.nextInt(10), price(code)));
                }
                tiers.put(variant, of);
            }
        }
        Validity validity = random.nextInt(4) == 0 ? new Validity(null, Scene.NOON) : Validity.ALWAYS;
        Audience audience =
                random.nextInt(3) == 0 ? Audience.ofGroups(one(RandomPromotions.GROUPS)) : Audience.EVERYBODY;
        return new PriceList(code, currency, random.nextInt(3), validity, audience, random.nextBoolean(), tiers);
    }

    private Price price(String list) {
        Money unit = amount(1_000_000);
        return new Price(unit, random.nextInt(4) == 0 ? unit.plus(amount(1000)) : null, list);
    }

    private Redemptions someRedemptions(List<Promotion> some) {
        Map<PromotionId, Usage> usage = new HashMap<>();
        Map<String, PromotionId> generated = new HashMap<>();
        for (Promotion promotion : some) {
            Money budget = promotion.terms().limits().budget();
            Currency of = budget == null ? currency : budget.currency();
            usage.put(promotion.id(), new Usage(random.nextInt(3), random.nextInt(2), Money.ofMinor(5, of)));
            if (promotion.terms().coupons() instanceof Coupons.SingleUse && isUsable(promotion, usage)) {
                generated.put("GEN-" + promotion.code(), promotion.id());
            }
        }
        return new Redemptions(generated, usage);
    }

    private static boolean isUsable(Promotion promotion, Map<PromotionId, Usage> usage) {
        Usage used = usage.getOrDefault(promotion.id(), Usage.NONE);
        return promotion.validity().contains(Scene.NOON)
                && promotion.terms().limits().reachedBy(used).isEmpty();
    }

    /** Some that the promotions know and that are good for something. */
    private Set<String> someCoupons() {
        Set<String> coupons = new HashSet<>(redemptions.generated().keySet());
        for (String code : RandomPromotions.CODES) {
            if (random.nextBoolean()) {
                coupons.add(code);
                try {
                    promotions.refuseUnusable(Set.of(code), redemptions, Scene.NOON);
                } catch (PricingRefusal refused) {
                    coupons.remove(code);
                }
            }
        }
        return coupons;
    }

    private @Nullable Destination someDestination() {
        return random.nextBoolean() ? null : new Destination(one(COUNTRIES), region(), "");
    }

    private Shopper someShopper() {
        if (random.nextBoolean()) {
            return Shopper.GUEST;
        }
        return new Shopper(
                random.nextBoolean() ? Set.of() : Set.of(one(RandomPromotions.GROUPS)),
                one(RandomPromotions.TIERS),
                one(RandomPromotions.CHANNELS),
                Scene.NOON.minus(Duration.ofDays(random.nextInt(1000))),
                random.nextInt(4),
                random.nextInt(5) == 0 ? new TaxStatus.Exempt("Mission") : TaxStatus.TAXABLE);
    }

    private @Nullable Delivery someDelivery() {
        return random.nextBoolean()
                ? null
                : new Delivery("parcel", "Parcel", one(TAX_CATEGORIES), amount(2000), random.nextBoolean());
    }

    private List<TaxRule> someTaxes() {
        List<TaxRule> rules = new ArrayList<>();
        for (String country : COUNTRIES) {
            for (TaxCategory category : TAX_CATEGORIES) {
                if (random.nextInt(4) > 0) {
                    rules.add(new TaxRule(new Zone(country, region(), null), category, someRates()));
                }
            }
        }
        return rules;
    }

    private List<TaxRate> someRates() {
        List<TaxRate> rates = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            rates.add(new TaxRate("Tax " + i, new Percentage(random.nextInt(30_000_000)), random.nextBoolean()));
        }
        return rates;
    }

    private String region() {
        return random.nextBoolean() ? "" : "NY";
    }

    private int quantity() {
        return random.nextInt(10) == 0 ? 1 + random.nextInt(BasketLine.MAX_QUANTITY) : 1 + random.nextInt(20);
    }

    private Money amount(int most) {
        return Money.ofMinor(1 + random.nextInt(random.nextBoolean() ? most : 1 + most / 100), currency);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
