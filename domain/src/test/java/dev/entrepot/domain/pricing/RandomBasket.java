package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Reward;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.RoundingPolicy;
import dev.entrepot.domain.shared.Validity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A basket with prices, promotions and taxes, all made by chance of a seed. */
final class RandomBasket {

    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD", "CHF");
    private static final List<String> CATEGORIES = List.of("standard", "reduced", "books");
    private static final List<String> COUNTRIES = List.of("DE", "US", "CH");
    private static final List<RoundingPolicy> POLICIES =
            List.of(RoundingPolicy.HALF_UP, RoundingPolicy.HALF_EVEN, RoundingPolicy.DOWN, RoundingPolicy.UP);

    final long seed;
    final Basket basket;
    final PriceBook prices;
    final PromotionBook promotions;
    final TaxTable taxes;

    private final Random random;
    private final Currency currency;

    RandomBasket(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.currency = Currency.getInstance(one(CURRENCIES));
        Map<VariantId, Price> book = new HashMap<>();
        List<BasketLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            VariantId variant = new VariantId(uuid());
            Sku sku = new Sku("SKU-" + random.nextInt(1000) + "-" + i);
            lines.add(new BasketLine(variant, sku, new TaxCategory(one(CATEGORIES)), quantity()));
            book.put(variant, Price.base(amount(1_000_000)));
        }
        this.basket = new Basket(
                currency, lines, Set.of(), random.nextBoolean() ? null : new Destination(one(COUNTRIES), region(), ""));
        this.prices = new PriceBook(1, currency, random.nextBoolean(), book);
        this.promotions = somePromotions();
        this.taxes = new TaxTable(1, Destination.country("DE"), TaxSettings.of(one(POLICIES)), someTaxes());
    }

    Quote quote() {
        return quote(basket, promotions);
    }

    Quote quote(Basket other, PromotionBook book) {
        return Pricing.quote(other, prices, book, taxes, Scene.NOON);
    }

    /** A promotion that is over, needs a coupon that nobody has, or a basket that nobody can fill. */
    Promotion impossiblePromotion() {
        int kind = random.nextInt(3);
        return new Promotion(
                new PromotionId(uuid()),
                "IMPOSSIBLE",
                "Impossible",
                random.nextInt(5),
                kind == 0 ? new Validity(null, Scene.NOON) : Validity.ALWAYS,
                kind == 1 ? Money.ofMinor(Long.MAX_VALUE, currency) : null,
                kind == 2 ? "NOBODY-HAS-IT" : null,
                new Reward.PercentageOffOrder(Percentage.HUNDRED));
    }

    private PromotionBook somePromotions() {
        List<Promotion> some = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            some.add(new Promotion(
                    new PromotionId(uuid()),
                    "P" + i,
                    "Promotion " + i,
                    random.nextInt(3),
                    random.nextInt(5) == 0 ? new Validity(Scene.NOON.plus(Duration.ofDays(1)), null) : Validity.ALWAYS,
                    minimum(),
                    null,
                    reward()));
        }
        return new PromotionBook(1, some);
    }

    private @Nullable Money minimum() {
        return random.nextInt(3) == 0 ? amount(2_000_000) : null;
    }

    private Reward reward() {
        return switch (random.nextInt(4)) {
            case 0 -> new Reward.AmountOffOrder(amount(50));
            case 1 -> new Reward.AmountOffOrder(amount(2_000_000));
            case 2 -> new Reward.PercentageOffOrder(new Percentage(1 + random.nextInt(100_000_000)));
            default -> new Reward.PercentageOffOrder(Percentage.ofBasisPoints(100L * (1 + random.nextInt(100))));
        };
    }

    private List<TaxRule> someTaxes() {
        List<TaxRule> rules = new ArrayList<>();
        for (String country : COUNTRIES) {
            for (String category : CATEGORIES) {
                if (random.nextInt(4) > 0) {
                    rules.add(new TaxRule(Zone.region(country, region()), new TaxCategory(category), someRates()));
                }
            }
        }
        return rules;
    }

    private List<TaxRate> someRates() {
        List<TaxRate> rates = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            rates.add(new TaxRate("Tax " + i, new Percentage(random.nextInt(30_000_000))));
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

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
