package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Discount;
import dev.entrepot.domain.pricing.promotion.Limits;
import dev.entrepot.domain.pricing.promotion.LineFilter;
import dev.entrepot.domain.pricing.promotion.PricedLine;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Situation;
import dev.entrepot.domain.pricing.promotion.Stacking;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Promotions of every kind, made by chance: all conditions, actions, filters, stackings, coupons and limits. */
public final class RandomPromotions {

    /** The tags of products. */
    public static final List<String> TAGS = List.of("sale", "new", "knitwear", "summer");
    /** The groups of customers. */
    public static final List<String> GROUPS = List.of("staff", "press");
    /** The tiers of customers. */
    public static final List<String> TIERS = List.of("gold", "silver");
    /** The channels of the shop. */
    public static final List<String> CHANNELS = List.of("web", "app");
    /** The shared coupons, which some conditions ask for, too. */
    public static final List<String> CODES = List.of("FRIENDS", "LEAVES");

    private final Random random;
    private final Currency currency;
    private final List<VariantId> variants;
    private boolean ownKinds = true;

    /** Makes them of a source of chance, which decides all of them. */
    public RandomPromotions(Random random, Currency currency, List<VariantId> variants) {
        this.random = random;
        this.currency = currency;
        this.variants = variants;
    }

    /** The product of that number. */
    public static ProductId product(int number) {
        return new ProductId(new UUID(1, number));
    }

    /** The category of that number. */
    public static CategoryId category(int number) {
        return new CategoryId(new UUID(2, number));
    }

    /** The brand of that number. */
    public static BrandId brand(int number) {
        return new BrandId(new UUID(3, number));
    }

    /** Some of them, at most so many, those of a host's own kind included. */
    public List<Promotion> some(int most) {
        List<Promotion> some = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            some.add(promotion("P" + i, new PromotionId(new UUID(4, i))));
        }
        return some;
    }

    /** One that a store can keep: without conditions and actions of a host's own kind. */
    public Promotion storable(String code, PromotionId id) {
        ownKinds = false;
        return promotion(code, id);
    }

    private Promotion promotion(String code, PromotionId id) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            conditions.add(condition(1));
        }
        List<Action> actions = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            actions.add(action());
        }
        return new Promotion(
                id,
                code,
                "Promotion " + code,
                random.nextInt(3),
                validity(),
                new Promotion.Terms(conditions, actions, stacking(), coupons(), limits()));
    }

    private Validity validity() {
        return switch (random.nextInt(10)) {
            case 0 -> new Validity(Fresh.NOW.plus(Duration.ofDays(1)), null);
            case 1 -> new Validity(null, Fresh.NOW);
            case 2 -> new Validity(Fresh.NOW, Fresh.NOW.plusSeconds(1));
            default -> Validity.ALWAYS;
        };
    }

    private Stacking stacking() {
        return switch (random.nextInt(8)) {
            case 0 -> Stacking.EXCLUSIVE;
            case 1, 2 -> Stacking.bestOf(one(List.of("a", "b")));
            default -> Stacking.STACKABLE;
        };
    }

    private Coupons coupons() {
        return switch (random.nextInt(8)) {
            case 0 -> Coupons.shared(one(CODES));
            case 1 -> Coupons.SINGLE_USE;
            default -> Coupons.NONE;
        };
    }

    private Limits limits() {
        return switch (random.nextInt(8)) {
            case 0 -> Limits.ofUses(1 + random.nextInt(4));
            case 1 -> new Limits(null, 1L + random.nextInt(2), amount(1000));
            default -> Limits.NONE;
        };
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 18 : 15)) {
            case 0 ->
                new Condition.MinimumSubtotal(amount(500_000), filter(1), one(List.of(Condition.Counted.values())));
            case 1 -> Condition.minimumSubtotal(amount(100_000));
            case 2 -> new Condition.MinimumQuantity(1 + random.nextInt(10), filter(1));
            case 3, 4 -> new Condition.Contains(filter(1));
            case 5 -> new Condition.CustomerGroup(Set.of(one(GROUPS)));
            case 6 -> new Condition.CustomerTier(Set.of(one(TIERS)));
            case 7 -> new Condition.NthOrder(1 + random.nextInt(3));
            case 8 -> new Condition.MemberFor(Period.ofMonths(random.nextInt(24)));
            case 9 -> new Condition.InCurrency(currency);
            case 10 -> new Condition.InChannel(Set.of(one(CHANNELS)));
            case 11 ->
                new Condition.DuringHours(
                        EnumSet.of(DayOfWeek.SATURDAY, one(List.of(DayOfWeek.values()))),
                        LocalTime.of(random.nextInt(24), 0),
                        LocalTime.of(random.nextInt(24), 0));
            case 12 -> new Condition.ShippingCountry(Set.of("DE", "US"));
            case 13 -> new Condition.CouponPresent(one(CODES));
            case 14 -> ownKinds ? new EvenQuantity() : Condition.firstOrder();
            case 15 -> new Condition.AllOf(condition(depth - 1), condition(depth - 1));
            case 16 -> new Condition.AnyOf(condition(depth - 1), condition(depth - 1));
            default -> Condition.not(condition(depth - 1));
        };
    }

    private Action action() {
        return switch (random.nextInt(13)) {
            case 0, 1 -> new Action.OffOrder(discount());
            case 2, 3 -> new Action.OffLines(filter(1), discount(), Action.Per.LINE, units());
            case 4 -> new Action.OffLines(filter(1), discount(), Action.Per.UNIT, units());
            case 5 -> new Action.FixedPrice(filter(1), amount(10_000));
            case 6, 7 ->
                new Action.BuyXGetY(
                        filter(1), random.nextInt(4), filter(1), 1 + random.nextInt(3), percentage(), units());
            case 8 ->
                new Action.BundlePrice(
                        List.of(
                                new Action.BundlePrice.Part(filter(0), 1 + random.nextInt(3)),
                                new Action.BundlePrice.Part(filter(1), 1 + random.nextInt(3))),
                        amount(20_000),
                        units());
            case 9 ->
                new Action.SpendTiers(List.of(
                        new Action.SpendTiers.Tier(Money.ofMinor(random.nextInt(1000), currency), discount()),
                        new Action.SpendTiers.Tier(
                                Money.ofMinor(1000 + random.nextInt(50_000), currency), discount())));
            case 10 -> new Action.OffShipping(discount());
            case 11 -> new Action.FreeGift(new VariantId(new UUID(5, 5)), new Sku("STICKER"), 1 + random.nextInt(3));
            default -> ownKinds ? new OneUnitOff(Money.ofMinor(1, currency)) : Action.freeShipping();
        };
    }

    private int units() {
        return random.nextBoolean() ? Integer.MAX_VALUE : 1 + random.nextInt(5);
    }

    private Discount discount() {
        return switch (random.nextInt(6)) {
            case 0 -> Discount.of(amount(500));
            case 1 -> Discount.of(amount(2_000_000));
            case 2 -> new Discount.Share(percentage(), Discount.Basis.REGULAR_PRICE, null);
            case 3 -> new Discount.Share(percentage(), one(List.of(Discount.Basis.values())), amount(5000));
            default -> new Discount.Share(percentage(), Discount.Basis.LEFT, null);
        };
    }

    private Percentage percentage() {
        return switch (random.nextInt(8)) {
            case 0 -> Percentage.HUNDRED;
            case 1, 2 -> new Percentage(1 + random.nextInt(100_000_000));
            default -> Percentage.ofBasisPoints(100L * (1 + random.nextInt(50)));
        };
    }

    private LineFilter filter(int depth) {
        return switch (random.nextInt(depth > 0 ? 14 : 10)) {
            case 0, 1 -> LineFilter.EVERYTHING;
            case 2 -> LineFilter.variants(one(variants));
            case 3 -> new LineFilter.Products(Set.of(product(random.nextInt(4)), product(random.nextInt(4) + 4)));
            case 4, 5 -> new LineFilter.Categories(Set.of(category(random.nextInt(4))));
            case 6 -> new LineFilter.Brands(Set.of(brand(random.nextInt(3))));
            case 7 -> LineFilter.tagged(one(TAGS));
            case 8 -> new LineFilter.UnitPrice(Money.ofMinor(random.nextInt(5000), currency), null);
            case 9 -> new LineFilter.Reduced();
            case 10, 11 -> new LineFilter.AllOf(filter(depth - 1), filter(depth - 1));
            case 12 -> new LineFilter.AnyOf(filter(depth - 1), filter(depth - 1));
            default -> LineFilter.not(filter(depth - 1));
        };
    }

    /** Now and then of another currency than the basket's. */
    private Money amount(int most) {
        Currency of = random.nextInt(20) == 0 ? Currency.getInstance("GBP") : currency;
        return Money.ofMinor(1 + random.nextInt(random.nextBoolean() ? most : 1 + most / 100), of);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A condition of a host's own. */
    public record EvenQuantity() implements Condition.Custom {
        @Override
        public boolean holds(Situation situation) {
            return situation.lines().stream().mapToInt(PricedLine::quantity).sum() % 2 == 0;
        }
    }

    /** An action of a host's own. */
    public record OneUnitOff(Money amount) implements Action.Custom {
        @Override
        public Map<VariantId, Money> off(Situation situation) {
            Map<VariantId, Money> off = new HashMap<>();
            situation.lines().forEach(line -> off.put(line.line().variant(), amount));
            return off;
        }
    }
}
