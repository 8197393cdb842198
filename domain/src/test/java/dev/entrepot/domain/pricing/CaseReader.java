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
import dev.entrepot.domain.pricing.promotion.Discount;
import dev.entrepot.domain.pricing.promotion.Limits;
import dev.entrepot.domain.pricing.promotion.LineFilter;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Redemptions;
import dev.entrepot.domain.pricing.promotion.Stacking;
import dev.entrepot.domain.pricing.promotion.Usage;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Builds what a case of {@code pricing-cases.txt} describes: a basket, prices, promotions. Its words are its methods. */
final class CaseReader {

    private static final Validity PAST = new Validity(null, Scene.NOON.minusSeconds(1));
    private static final Validity FUTURE = new Validity(Scene.NOON.plusSeconds(1), null);

    final List<PriceList> lists = new ArrayList<>();
    private final Currency currency;
    private final List<BasketLine> lines = new ArrayList<>();
    private final List<TaxRule> taxes = new ArrayList<>();
    private final List<Promotion> promotions = new ArrayList<>();
    private final Map<PromotionId, Usage> usage = new HashMap<>();
    private final Set<String> coupons = new HashSet<>();
    private Shopper shopper = Shopper.GUEST;
    private boolean delivered;
    private Delivery delivery = new Delivery("parcel", "Parcel", new TaxCategory("t0"), Scene.eur("0.00"), true);

    CaseReader(Currency currency) {
        this.currency = currency;
    }

    Quote quote() {
        return quote(coupons, promotions);
    }

    Quote quoteWithoutCoupons() {
        return quote(Set.of(), promotions);
    }

    Quote quoteWithoutPromotions() {
        return quote(Set.of(), List.of());
    }

    private Quote quote(Set<String> codes, List<Promotion> some) {
        Basket basket = new Basket(currency, lines, codes, null, shopper, delivered ? delivery : null);
        TaxTable table = Scene.taxes(taxes.toArray(TaxRule[]::new));
        return Pricing.quote(
                basket,
                new PriceBook(1, currency, lists),
                new PromotionBook(1, some),
                new Redemptions(Map.of(), usage),
                table,
                Scene.NOON);
    }

    private Money money(String minor) {
        return Money.ofMinor(Long.parseLong(minor), currency);
    }

    /** {@code line SKU unit-price xQUANTITY [tax=PERCENT] [included] [sale=PRICE] [tags=A,B]}. */
    void line(Words words) {
        String sku = words.at(1);
        VariantId variant = Scene.variant(sku);
        TaxCategory category = taxed(words.value("tax", "0"));
        Classification classification = Classification.tagged(words.values("tags"));
        lines.add(new BasketLine(
                variant, new Sku(sku), category, Integer.parseInt(words.at(3).substring(1)), classification));
        list(words.has("included") ? "gross" : Price.BASE_LIST, 0, words.has("included"), variant, words.at(2));
        if (words.has("sale")) {
            list("sale", 1, words.has("included"), variant, words.value("sale", ""));
        }
    }

    private TaxCategory taxed(String percent) {
        TaxCategory category = new TaxCategory("t" + percent.replace('.', '_'));
        TaxRule rule = new TaxRule(Zone.country("DE"), category, List.of(new TaxRate("VAT", Percentage.of(percent))));
        if (!taxes.contains(rule)) {
            taxes.add(rule);
        }
        return category;
    }

    private void list(String code, int priority, boolean included, VariantId variant, String price) {
        lists.add(new PriceList(
                code,
                currency,
                priority,
                Validity.ALWAYS,
                Audience.EVERYBODY,
                included,
                Map.of(variant, List.of(new PriceTier(1, new Price(money(price), null, code))))));
    }

    /** {@code list CODE CURRENCY priority=N [groups= tiers= channels=] [past|future] price=N from=QUANTITY}. */
    void list(Words words) {
        Currency of = Currency.getInstance(words.at(2));
        Money unit = Money.ofMinor(Long.parseLong(words.value("price", "")), of);
        lists.add(new PriceList(
                words.at(1),
                of,
                Integer.parseInt(words.value("priority", "0")),
                validity(words),
                new Audience(
                        Set.of(words.values("groups")),
                        Set.of(words.values("tiers")),
                        Set.of(words.values("channels"))),
                false,
                Map.of(
                        Scene.variant("ASKED"),
                        List.of(new PriceTier(
                                Integer.parseInt(words.value("from", "1")), new Price(unit, null, words.at(1)))))));
    }

    /** {@code ship COST [tax=PERCENT] [included]}. */
    void ship(Words words) {
        delivered = true;
        delivery = new Delivery(
                "parcel", "Parcel", taxed(words.value("tax", "0")), money(words.at(1)), words.has("included"));
    }

    /** {@code shopper [groups=A,B] [orders=N]}. */
    void shopper(Words words) {
        shopper = new Shopper(
                Set.of(words.values("groups")),
                "",
                shopper.channel(),
                null,
                words.has("orders") ? Integer.valueOf(words.value("orders", "")) : null,
                TaxStatus.TAXABLE);
    }

    /** {@code channel NAME}. */
    void channel(Words words) {
        shopper = Shopper.guestIn(words.at(1));
    }

    /** {@code coupon CODE}. */
    void coupon(Words words) {
        coupons.add(words.at(1));
    }

    /** {@code used PROMOTION TIMES}, all of them by this customer. */
    void used(Words words) {
        long times = Long.parseLong(words.at(2));
        promotions.stream()
                .filter(promotion -> promotion.code().equals(words.at(1)))
                .forEach(promotion -> usage.put(promotion.id(), new Usage(times, times, null)));
    }

    /** {@code promotion CODE [priority=] [exclusive|best_of=] [coupon=] [past|future] [uses=] [per_customer=]}; then when and give. */
    void promotion(Words words, List<Words> terms) {
        List<Action> actions = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (Words term : terms) {
            if (term.at(0).equals("give")) {
                actions.add(action(term));
            } else {
                conditions.add(condition(term));
            }
        }
        Stacking stacking = words.has("best_of") ? Stacking.bestOf(words.value("best_of", "")) : Stacking.STACKABLE;
        promotions.add(new Promotion(
                new PromotionId(Scene.variant(words.at(1)).value()),
                words.at(1),
                words.at(1),
                Integer.parseInt(words.value("priority", "0")),
                validity(words),
                new Promotion.Terms(
                        conditions,
                        actions,
                        words.has("exclusive") ? Stacking.EXCLUSIVE : stacking,
                        words.has("coupon") ? Coupons.shared(words.value("coupon", "")) : Coupons.NONE,
                        new Limits(words.number("uses"), words.number("per_customer"), null))));
    }

    private static Validity validity(Words words) {
        return words.has("past") ? PAST : words.has("future") ? FUTURE : Validity.ALWAYS;
    }

    private Condition condition(Words term) {
        LineFilter lines = filter(term);
        return switch (term.at(1)) {
            case "min_total" ->
                new Condition.MinimumSubtotal(
                        money(term.at(2)),
                        lines,
                        term.has("after_discounts")
                                ? Condition.Counted.AFTER_EARLIER_DISCOUNTS
                                : Condition.Counted.BEFORE_DISCOUNTS);
            case "min_quantity" -> new Condition.MinimumQuantity(Integer.parseInt(term.at(2)), lines);
            case "contains" -> new Condition.Contains(lines);
            case "group" -> new Condition.CustomerGroup(Set.of(term.at(2)));
            case "channel" -> new Condition.InChannel(Set.of(term.at(2)));
            case "nth_order" -> new Condition.NthOrder(Integer.parseInt(term.at(2)));
            default -> throw new IllegalArgumentException("no condition: " + term);
        };
    }

    private Action action(Words term) {
        LineFilter lines = filter(term);
        int units = Integer.parseInt(term.value("max", String.valueOf(Integer.MAX_VALUE)));
        return switch (term.at(1)) {
            case "order" -> new Action.OffOrder(discount(term.at(2), term));
            case "lines" -> new Action.OffLines(lines, discount(term.at(2), term), Action.Per.LINE, units);
            case "units" -> new Action.OffLines(lines, discount(term.at(2), term), Action.Per.UNIT, units);
            case "shipping" -> new Action.OffShipping(discount(term.at(2), term));
            case "cheapest" -> new Action.BuyXGetY(lines, 0, lines, 1, percent(term.at(2)), 1);
            case "tiers" ->
                new Action.SpendTiers(term.from(2)
                        .map(tier -> tier.split(":", 2))
                        .map(tier -> new Action.SpendTiers.Tier(money(tier[0]), discount(tier[1], term)))
                        .toList());
            case "buy" ->
                new Action.BuyXGetY(
                        LineFilter.tagged(term.at(3)),
                        Integer.parseInt(term.at(2)),
                        LineFilter.tagged(term.at(6)),
                        Integer.parseInt(term.at(5)),
                        Percentage.HUNDRED,
                        Integer.parseInt(term.at(8)));
            default -> throw new IllegalArgumentException("no action: " + term);
        };
    }

    private Discount discount(String text, Words term) {
        if (text.endsWith("%")) {
            Discount.Basis basis = term.has("regular") ? Discount.Basis.REGULAR_PRICE : Discount.Basis.LEFT;
            return new Discount.Share(
                    percent(text), basis, term.has("at_most") ? money(term.value("at_most", "")) : null);
        }
        Currency of = Currency.getInstance(term.value("currency", currency.getCurrencyCode()));
        return Discount.of(Money.ofMinor(Long.parseLong(text), of));
    }

    private static Percentage percent(String text) {
        return Percentage.parse(text);
    }

    private LineFilter filter(Words words) {
        List<LineFilter> filters = new ArrayList<>();
        if (words.has("sku")) {
            filters.add(LineFilter.variants(
                    Stream.of(words.values("sku")).map(Scene::variant).toArray(VariantId[]::new)));
        }
        if (words.has("tag")) {
            filters.add(LineFilter.tagged(words.values("tag")));
        }
        if (words.has("from") || words.has("to")) {
            filters.add(new LineFilter.UnitPrice(
                    words.has("from") ? money(words.value("from", "")) : null,
                    words.has("to") ? money(words.value("to", "")) : null));
        }
        if (words.has("full_price")) {
            filters.add(LineFilter.not(new LineFilter.Reduced()));
        }
        return filters.isEmpty() ? LineFilter.EVERYTHING : new LineFilter.AllOf(filters);
    }
}
