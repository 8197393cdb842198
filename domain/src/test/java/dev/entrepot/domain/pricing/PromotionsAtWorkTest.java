package dev.entrepot.domain.pricing;

import static dev.entrepot.domain.pricing.Scene.EUR;
import static dev.entrepot.domain.pricing.Scene.NOON;
import static dev.entrepot.domain.pricing.Scene.UNTAXED;
import static dev.entrepot.domain.pricing.Scene.basket;
import static dev.entrepot.domain.pricing.Scene.eur;
import static dev.entrepot.domain.pricing.Scene.line;
import static dev.entrepot.domain.pricing.Scene.percentOff;
import static dev.entrepot.domain.pricing.Scene.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChoice;
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
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What promotions and price lists do, worked out by hand. A tea costs 4.00, a cup 6.00, a pot 20.00. */
class PromotionsAtWorkTest {

    private static final PriceBook PRICES = Scene.prices(true, Map.of("TEA", "4.00", "CUP", "6.00", "POT", "20.00"));

    private static Promotion promotion(String code, Action... actions) {
        return Promotion.of(new PromotionId(variant(code).value()), code, code, actions);
    }

    private static Quote quote(Basket basket, Promotion... promotions) {
        return Pricing.quote(basket, PRICES, new PromotionBook(1, List.of(promotions)), UNTAXED, NOON);
    }

    private static Money discount(Basket basket, Action action) {
        return quote(basket, promotion("P", action)).discount();
    }

    private static boolean applies(Basket basket, Condition condition) {
        return quote(basket, promotion("P", Action.percentOffOrder("50")).when(condition))
                .discount()
                .isPositive();
    }

    @Test
    void sellsABundleOfTheDearestUnitsThatFitAsLongAsThatLowersThePrice() {
        LineFilter drink = LineFilter.variants(variant("TEA"), variant("CUP"));
        Basket basket = basket(line("TEA", 3), line("CUP", 1), line("POT", 1));
        Action twoForNine = new Action.BundlePrice(List.of(new Action.BundlePrice.Part(drink, 2)), eur("9.00"), 5);
        // cup and tea are 10.00, so 1.00 off; two more teas are 8.00, less than 9.00
        assertThat(discount(basket, twoForNine)).isEqualTo(eur("1.00"));

        Action set = new Action.BundlePrice(
                List.of(
                        new Action.BundlePrice.Part(LineFilter.variants(variant("POT")), 1),
                        new Action.BundlePrice.Part(drink, 3)),
                eur("25.00"),
                1);
        // 20.00 + 6.00 + 2 x 4.00 = 34.00
        assertThat(discount(basket, set)).isEqualTo(eur("9.00"));
        assertThat(discount(basket(line("POT", 1), line("TEA", 2)), set)).isEqualTo(eur("0.00"));
    }

    @Test
    void reducesTheCheapestUnitsAndKeepsWhatMustBeBought() {
        Basket basket = basket(line("TEA", 2), line("CUP", 2));
        LineFilter any = LineFilter.EVERYTHING;
        Percentage half = Percentage.of("50");

        assertThat(discount(basket, new Action.BuyXGetY(any, 1, any, 1, half, 9)))
                .isEqualTo(eur("4.00"));
        assertThat(discount(basket, new Action.BuyXGetY(any, 1, any, 1, half, 1)))
                .isEqualTo(eur("2.00"));
        assertThat(discount(basket, new Action.BuyXGetY(any, 3, any, 2, half, 9)))
                .isEqualTo(eur("0.00"));
        // both teas must be bought, so that cups are got
        assertThat(discount(basket, new Action.BuyXGetY(LineFilter.variants(variant("TEA")), 2, any, 1, half, 1)))
                .isEqualTo(eur("3.00"));
    }

    @Test
    void sellsMatchingLinesForAFixedPriceWhereTheirsIsHigher() {
        assertThat(discount(
                        basket(line("TEA", 2), line("CUP", 3)),
                        new Action.FixedPrice(LineFilter.EVERYTHING, eur("5.00"))))
                .isEqualTo(eur("3.00"));
    }

    @Test
    void takesAShareOfTheRegularPriceWhateverCameBefore() {
        Discount half = new Discount.Share(Percentage.of("50"), Discount.Basis.REGULAR_PRICE, null);
        Quote quote = quote(
                basket(line("POT", 1)),
                promotion("A", Action.percentOffLines(LineFilter.EVERYTHING, "20")),
                promotion("B", new Action.OffLines(LineFilter.EVERYTHING, half, Action.Per.LINE, 9)));

        // 20.00 less 4.00 less 10.00
        assertThat(quote.total()).isEqualTo(eur("6.00"));
    }

    @Test
    void lowersLinesBeforeTheOrderAndTheDeliveryLast() {
        Basket basket = basket(line("POT", 1))
                .deliveredBy(new Delivery("parcel", "Parcel", TaxCategory.STANDARD, eur("5.00"), true));
        Condition still = new Condition.MinimumSubtotal(
                eur("10.00"), LineFilter.EVERYTHING, Condition.Counted.AFTER_EARLIER_DISCOUNTS);
        Promotion shipping =
                promotion("SHIP", Action.freeShipping()).withPriority(9).when(still);
        Promotion order = percentOff("ORDER", 5, "50");
        Promotion lines = promotion("LINES", Action.percentOffLines(LineFilter.EVERYTHING, "10"));

        // 20.00 less 2.00 less 9.00: the delivery is not free any more
        Quote quote = quote(basket, shipping, order, lines);
        assertThat(quote.goods()).isEqualTo(eur("9.00"));
        assertThat(quote.shipping()).isEqualTo(eur("5.00"));
        assertThat(quote.explain().steps())
                .contains(new Explanation.Step.PromotionSkipped(
                        "SHIP", new Explanation.SkipReason.ConditionNotMet(still)));
        assertThat(quote(basket, shipping, lines).shipping()).isEqualTo(eur("0.00"));
    }

    @Test
    void takesTheBetterOfAnExclusivePromotionAndTheStack() {
        Promotion exclusive = percentOff("ALONE", 0, "30").stacked(Stacking.EXCLUSIVE);
        Basket basket = basket(line("POT", 1));

        Quote alone = quote(basket, exclusive, percentOff("A", 0, "10"), percentOff("B", 0, "10"));
        assertThat(alone.discountByPromotion()).containsExactly(Map.entry("ALONE", eur("6.00")));
        assertThat(alone.explain().steps())
                .contains(new Explanation.Step.PromotionSkipped("A", new Explanation.SkipReason.Outdone("ALONE")));
        Quote stack = quote(basket, exclusive, percentOff("A", 0, "20"), percentOff("B", 0, "20"));
        assertThat(stack.discountByPromotion().keySet()).containsExactly("A", "B");
        // 6.00 either way: the greater priority, and then the stack
        assertThat(quote(basket, exclusive, percentOff("A", 0, "30")).discountByPromotion())
                .containsOnlyKeys("A");
        assertThat(quote(basket, exclusive.withPriority(1), percentOff("A", 0, "30"))
                        .discountByPromotion())
                .containsOnlyKeys("ALONE");
    }

    @Test
    void takesOneOfAGroupBesideOthers() {
        Quote quote = quote(
                basket(line("POT", 1)),
                percentOff("A", 9, "10").stacked(Stacking.bestOf("g")),
                percentOff("B", 0, "20").stacked(Stacking.bestOf("g")),
                percentOff("C", 0, "50"));

        assertThat(quote.discountByPromotion().keySet()).containsExactly("B", "C");
        assertThat(quote.total()).isEqualTo(eur("8.00"));
    }

    /** A rival that cannot apply must not have a promotion judged by itself that finds something to take only after others. */
    @Test
    void judgesAGroupInTheStackWhereNoneOfItGivesAnythingByItself() {
        Promotion idle = percentOff("IDLE", 9, "50")
                .when(new Condition.CustomerTier(Set.of("gold")))
                .stacked(Stacking.bestOf("g"));
        Promotion dollarsFromTen = promotion(
                        "TIERS",
                        new Action.SpendTiers(List.of(
                                new Action.SpendTiers.Tier(eur("1.00"), Discount.percent("50")),
                                new Action.SpendTiers.Tier(
                                        eur("10.00"), Discount.of(Money.of("5.00", Currency.getInstance("USD")))))))
                .stacked(Stacking.bestOf("g"));
        Promotion later = percentOff("LATER", -1, "10").stacked(Stacking.bestOf("g"));
        Promotion cheap = promotion("CHEAP", new Action.FixedPrice(LineFilter.EVERYTHING, eur("8.00")));

        assertThat(quote(basket(line("POT", 1)), dollarsFromTen, cheap).total()).isEqualTo(eur("4.00"));
        assertThat(quote(basket(line("POT", 1)), dollarsFromTen, cheap, idle).total())
                .isEqualTo(eur("4.00"));
        assertThat(quote(basket(line("POT", 1)), dollarsFromTen, cheap, later)
                        .discountByPromotion()
                        .keySet())
                .as("what gives something by itself is preferred")
                .containsExactly("CHEAP", "LATER");
    }

    @Test
    void givesNoMoreThanOneOfAGroupWhereNoneGivesAnythingByItself() {
        List<Action.SpendTiers.Tier> onlyBelowTen = List.of(
                new Action.SpendTiers.Tier(eur("1.00"), Discount.percent("50")),
                new Action.SpendTiers.Tier(eur("10.00"), Discount.of(Money.of("5.00", Currency.getInstance("USD")))));
        Promotion first =
                promotion("FIRST", new Action.SpendTiers(onlyBelowTen)).stacked(Stacking.bestOf("g"));
        Promotion second =
                promotion("SECOND", new Action.SpendTiers(onlyBelowTen)).stacked(Stacking.bestOf("g"));
        Promotion cheap = promotion("CHEAP", new Action.FixedPrice(LineFilter.EVERYTHING, eur("8.00")));

        Quote quote = quote(basket(line("POT", 1)), first, second, cheap);

        assertThat(quote.discountByPromotion().keySet()).containsExactly("CHEAP", "FIRST");
        assertThat(quote.explain().text())
                .contains("Promotion SECOND does not apply: the buyer is better off with FIRST");
    }

    @Test
    void asksWhoTheShopperIs() {
        Basket guest = basket(line("POT", 1));
        Basket known = guest.by(
                new Shopper(Set.of("staff"), "gold", "app", NOON.minusSeconds(86_400L * 366), 2, TaxStatus.TAXABLE));
        List<Condition> ofKnown = List.of(
                new Condition.CustomerGroup(Set.of("staff", "press")),
                new Condition.CustomerTier(Set.of("gold")),
                new Condition.InChannel(Set.of("app")),
                new Condition.MemberFor(Period.ofYears(1)),
                new Condition.NthOrder(3));

        assertThat(ofKnown).allMatch(condition -> applies(known, condition));
        assertThat(ofKnown).noneMatch(condition -> applies(guest, condition));
        assertThat(applies(known, new Condition.MemberFor(Period.ofYears(2)))).isFalse();
        assertThat(applies(known, Condition.firstOrder())).isFalse();
        assertThat(applies(guest, Condition.firstOrder())).isFalse();
    }

    @Test
    void tellsDaysAndHoursInTheStoresZone() {
        // NOON of Saturday, 21 November 2026, is 13:00 in Berlin and 01:00 of Sunday in Auckland
        Set<DayOfWeek> saturday = Set.of(DayOfWeek.SATURDAY);
        Condition lunch = new Condition.DuringHours(saturday, LocalTime.of(13, 0), LocalTime.of(14, 0));
        Condition night = new Condition.DuringHours(saturday, LocalTime.of(22, 0), LocalTime.of(2, 0));

        assertThat(List.of(inZone("Europe/Berlin", lunch), inZone("UTC", lunch), inZone("Pacific/Auckland", night)))
                .containsExactly(true, false, true);
        assertThat(inZone("Europe/Berlin", night)).isFalse();
    }

    private static boolean inZone(String zone, Condition condition) {
        Promotion promotion = percentOff("P", 0, "50").when(condition);
        PromotionBook book = new PromotionBook(1, ZoneId.of(zone), List.of(promotion));
        return Pricing.quote(basket(line("POT", 1)), PRICES, book, UNTAXED, NOON)
                .discount()
                .isPositive();
    }

    @Test
    void namesTheInnermostConditionThatKeptAPromotionOut() {
        Condition toChina = new Condition.ShippingCountry(Set.of("CN"));
        Condition both = new Condition.AllOf(
                Condition.minimumQuantity(1), new Condition.AllOf(Condition.minimumSubtotal(eur("1.00")), toChina));

        assertThat(quote(basket(line("POT", 1)), percentOff("P", 0, "10").when(both))
                        .explain()
                        .text())
                .contains("Promotion P does not apply: it asks for a delivery to CN");
    }

    @Test
    void tellsCouponsApartThatAreGoodForNothing() {
        Promotion promotion = percentOff("P", 0, "10").onlyWith(Coupons.shared("X"));
        Basket basket = basket(line("POT", 1)).with(Set.of("X"));

        assertThatExceptionOfType(PricingRefusal.CouponExpired.class)
                .isThrownBy(() -> quote(basket, promotion.during(new Validity(null, NOON))))
                .satisfies(
                        refusal -> assertThat(refusal.facts()).isEqualTo(Map.of("coupon", "X", "valid_until", NOON)));
        assertThatExceptionOfType(PricingRefusal.CouponNotYetValid.class)
                .isThrownBy(() -> quote(basket, promotion.during(new Validity(NOON.plusSeconds(1), null))))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("valid_from", NOON.plusSeconds(1)));
        assertThatExceptionOfType(PricingRefusal.CouponExhausted.class)
                .isThrownBy(() -> used(basket, promotion.within(Limits.ofUses(3)), new Usage(3, 0, null)));
        assertThat(used(basket, promotion.within(Limits.ofUses(3)), new Usage(2, 0, null))
                        .discount())
                .isEqualTo(eur("2.00"));
        assertThatExceptionOfType(PricingRefusal.CouponExhausted.class)
                .isThrownBy(() -> used(basket, promotion.within(Limits.perCustomer(1)), new Usage(1, 1, null)));
        assertThatExceptionOfType(PricingRefusal.CouponExhausted.class)
                .isThrownBy(() -> used(
                        basket, promotion.within(new Limits(null, null, eur("5.00"))), new Usage(1, 0, eur("5.00"))));
    }

    private static Quote used(Basket basket, Promotion promotion, Usage usage) {
        Redemptions redemptions = new Redemptions(Map.of(), Map.of(promotion.id(), usage));
        return Pricing.quote(basket, PRICES, new PromotionBook(1, List.of(promotion)), redemptions, UNTAXED, NOON);
    }

    @Test
    void knowsGeneratedCodesByTheRedemptions() {
        Promotion promotion = percentOff("P", 0, "10").onlyWith(Coupons.SINGLE_USE);
        PromotionBook book = new PromotionBook(1, List.of(promotion));
        Basket basket = basket(line("POT", 1)).with(Set.of("7K2QX9"));
        Redemptions issued = new Redemptions(Map.of("7K2QX9", promotion.id()), Map.of());

        assertThat(Pricing.quote(basket, PRICES, book, issued, UNTAXED, NOON).discount())
                .isEqualTo(eur("2.00"));
        assertThatExceptionOfType(PricingRefusal.UnknownCoupon.class)
                .isThrownBy(() -> Pricing.quote(basket, PRICES, book, UNTAXED, NOON));
    }

    @Test
    void choosesThePriceOfTheListOfGreatestPriorityAndSaysWhyNoOther() {
        PriceBook book = new PriceBook(
                1,
                EUR,
                List.of(
                        list("base", 0, Validity.ALWAYS, Audience.EVERYBODY, 1, "20.00"),
                        list("sale", 1, Validity.ALWAYS, Audience.EVERYBODY, 1, "18.00", 5, "15.00"),
                        list("other", 1, Validity.ALWAYS, Audience.EVERYBODY, 1, "19.00"),
                        list("past", 2, new Validity(null, NOON), Audience.EVERYBODY, 1, "1.00"),
                        list("staff", 3, Validity.ALWAYS, Audience.ofGroups("staff"), 1, "10.00")));

        PriceChoice one = book.choose(variant("POT"), 1, Shopper.GUEST, NOON).orElseThrow();
        assertThat(one.price().unit()).isEqualTo(eur("18.00"));
        assertThat(one.regular()).isEqualTo(eur("20.00"));
        assertThat(one.passedOver())
                .extracting(other -> other.list() + other.minQuantity() + " " + other.reason())
                .containsExactly(
                        "staff1 OTHER_AUDIENCE",
                        "past1 NOT_IN_FORCE",
                        "other1 DEARER",
                        "sale5 QUANTITY_TOO_SMALL",
                        "base1 LOWER_PRIORITY");
        PriceChoice five = book.choose(variant("POT"), 5, Shopper.GUEST, NOON).orElseThrow();
        assertThat(five.price().unit()).isEqualTo(eur("15.00"));
        assertThat(five.minQuantity()).isEqualTo(5);
        assertThat(five.passedOver())
                .extracting(PriceChoice.PassedOver::reason)
                .contains(PriceChoice.Reason.BETTER_TIER);
        assertThat(book.choose(variant("POT"), 5, Shopper.of("staff"), NOON)
                        .orElseThrow()
                        .price()
                        .list())
                .isEqualTo("staff");
        assertThat(book.choose(variant("TEA"), 1, Shopper.GUEST, NOON)).isEmpty();
    }

    private static PriceList list(String code, int priority, Validity validity, Audience audience, Object... tiers) {
        List<PriceTier> of = new ArrayList<>();
        for (int i = 0; i < tiers.length; i += 2) {
            of.add(new PriceTier((int) tiers[i], new Price(eur((String) tiers[i + 1]), null, code)));
        }
        return new PriceList(code, EUR, priority, validity, audience, true, Map.of(variant("POT"), of));
    }

    @Test
    void keepsPricesWithAndWithoutTaxApartInOneQuote() {
        // 119.00 contain 19.00; 10.00 have 1.90 on top
        PriceBook mixed = new PriceBook(
                1,
                EUR,
                List.of(
                        PriceList.base(EUR, true, Map.of(variant("COAT"), Price.base(eur("119.00")))),
                        new PriceList(
                                "net",
                                EUR,
                                1,
                                Validity.ALWAYS,
                                Audience.EVERYBODY,
                                false,
                                Map.of(
                                        variant("SCARF"),
                                        List.of(new PriceTier(1, new Price(eur("10.00"), null, "net")))))));

        Quote quote = Pricing.quote(
                basket(line("COAT", 1), line("SCARF", 1)), mixed, new PromotionBook(1, List.of()), Scene.GERMANY, NOON);

        assertThat(quote.lines()).extracting(QuoteLine::taxIncluded).containsExactly(true, false);
        assertThat(quote.tax()).isEqualTo(eur("20.90"));
        assertThat(quote.total()).isEqualTo(eur("130.90"));
        assertThat(quote.taxIncluded()).isFalse();
    }
}
