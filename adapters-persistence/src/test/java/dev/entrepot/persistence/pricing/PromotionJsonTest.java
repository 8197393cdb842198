package dev.entrepot.persistence.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.Stacking;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whoever has to change this test, apart from adding to it, changes what stands in databases: that needs a new form. */
class PromotionJsonTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000007");
    private static final LineFilter SALE = LineFilter.tagged("sale");
    private static final String SALE_JSON = "{'type':'tags','tags':['sale']}";
    private static final String ALL_JSON = "{'type':'everything'}";
    private static final String FIVE_JSON = "{'minor':500,'currency':'EUR'}";
    private static final Money FIVE = Money.of("5.00", EUR);

    private final PromotionJson json = new PromotionJson();

    @Test
    void keepsTheNamesOfConditions() {
        Map<Condition, String> stored = Map.ofEntries(
                Map.entry(
                        Condition.minimumSubtotal(FIVE),
                        "{'type':'minimum_subtotal','amount':" + FIVE_JSON + ",'lines':" + ALL_JSON
                                + ",'counted':'BEFORE_DISCOUNTS'}"),
                Map.entry(
                        new Condition.MinimumQuantity(3, SALE),
                        "{'type':'minimum_quantity','units':3,'lines':" + SALE_JSON + "}"),
                Map.entry(new Condition.Contains(SALE), "{'type':'contains','lines':" + SALE_JSON + "}"),
                Map.entry(new Condition.CustomerGroup(Set.of("staff")), "{'type':'customer_group','groups':['staff']}"),
                Map.entry(new Condition.CustomerTier(Set.of("gold")), "{'type':'customer_tier','tiers':['gold']}"),
                Map.entry(Condition.firstOrder(), "{'type':'nth_order','number':1}"),
                Map.entry(new Condition.MemberFor(Period.ofMonths(6)), "{'type':'member_for','period':'P6M'}"),
                Map.entry(new Condition.InCurrency(EUR), "{'type':'currency','currency':'EUR'}"),
                Map.entry(new Condition.InChannel(Set.of("app")), "{'type':'channel','channels':['app']}"),
                Map.entry(
                        new Condition.DuringHours(
                                Set.of(DayOfWeek.FRIDAY), LocalTime.of(17, 30), LocalTime.of(19, 0, 30)),
                        "{'type':'hours','days':['FRIDAY'],'from':'17:30:00','until':'19:00:30'}"),
                Map.entry(
                        new Condition.ShippingCountry(Set.of("DE")), "{'type':'shipping_country','countries':['DE']}"),
                Map.entry(new Condition.CouponPresent("FRIENDS"), "{'type':'coupon','code':'FRIENDS'}"),
                Map.entry(
                        new Condition.AllOf(Condition.firstOrder()),
                        "{'type':'all','conditions':[{'type':'nth_order','number':1}]}"),
                Map.entry(
                        new Condition.AnyOf(Condition.firstOrder()),
                        "{'type':'any','conditions':[{'type':'nth_order','number':1}]}"),
                Map.entry(
                        Condition.not(Condition.firstOrder()),
                        "{'type':'not','condition':{'type':'nth_order','number':1}}"));

        stored.forEach((condition, text) -> assertStored(
                Promotion.Terms.of(Action.freeShipping()).when(condition), "conditions", "[" + text + "]"));
    }

    @Test
    void keepsTheNamesOfActionsAndDiscounts() {
        String tenOff = "{'type':'percentage','percentage':{'units':10000000},'of':'LEFT'}";
        Map<Action, String> stored = Map.of(
                Action.percentOffOrder("10"),
                "{'type':'off_order','discount':" + tenOff + "}",
                new Action.OffLines(
                        SALE,
                        new Discount.Share(Percentage.HUNDRED, Discount.Basis.REGULAR_PRICE, FIVE),
                        Action.Per.UNIT,
                        2),
                "{'type':'off_lines','lines':" + SALE_JSON
                        + ",'discount':{'type':'percentage','percentage':{'units':100000000},'of':'REGULAR_PRICE','at_most':"
                        + FIVE_JSON + "},'per':'UNIT','units_per_line':2}",
                new Action.FixedPrice(SALE, FIVE),
                "{'type':'fixed_price','lines':" + SALE_JSON + ",'unit':" + FIVE_JSON + "}",
                new Action.BuyXGetY(SALE, 2, LineFilter.EVERYTHING, 1, Percentage.of("50"), 3),
                "{'type':'buy_x_get_y','buys':" + SALE_JSON + ",'buy_quantity':2,'gets':" + ALL_JSON
                        + ",'get_quantity':1,'off':{'units':50000000},'times':3}",
                new Action.BundlePrice(List.of(new Action.BundlePrice.Part(SALE, 2)), FIVE, 1),
                "{'type':'bundle_price','parts':[{'lines':" + SALE_JSON + ",'quantity':2}],'price':" + FIVE_JSON
                        + ",'times':1}",
                new Action.SpendTiers(List.of(new Action.SpendTiers.Tier(FIVE, new Discount.Fixed(FIVE)))),
                "{'type':'spend_tiers','tiers':[{'from':" + FIVE_JSON + ",'discount':{'type':'amount','amount':"
                        + FIVE_JSON + "}}]}",
                new Action.OffShipping(Discount.percent("10")),
                "{'type':'off_shipping','discount':" + tenOff + "}",
                new Action.FreeGift(new VariantId(ID), new Sku("STICKER"), 1),
                "{'type':'free_gift','variant':'" + ID + "','sku':'STICKER','quantity':1}");

        stored.forEach((action, text) -> assertStored(Promotion.Terms.of(action), "actions", "[" + text + "]"));
    }

    @Test
    void keepsTheNamesOfFilters() {
        Map<LineFilter, String> stored = Map.ofEntries(
                Map.entry(LineFilter.EVERYTHING, ALL_JSON),
                Map.entry(LineFilter.variants(new VariantId(ID)), "{'type':'variants','variants':['" + ID + "']}"),
                Map.entry(
                        new LineFilter.Products(Set.of(new ProductId(ID))),
                        "{'type':'products','products':['" + ID + "']}"),
                Map.entry(
                        new LineFilter.Categories(Set.of(new CategoryId(ID))),
                        "{'type':'categories','categories':['" + ID + "']}"),
                Map.entry(new LineFilter.Brands(Set.of(new BrandId(ID))), "{'type':'brands','brands':['" + ID + "']}"),
                Map.entry(SALE, SALE_JSON),
                Map.entry(new LineFilter.UnitPrice(FIVE, null), "{'type':'unit_price','from':" + FIVE_JSON + "}"),
                Map.entry(new LineFilter.Reduced(), "{'type':'reduced'}"),
                Map.entry(new LineFilter.AllOf(SALE), "{'type':'all','filters':[" + SALE_JSON + "]}"),
                Map.entry(new LineFilter.AnyOf(SALE), "{'type':'any','filters':[" + SALE_JSON + "]}"),
                Map.entry(LineFilter.not(SALE), "{'type':'not','filter':" + SALE_JSON + "}"));

        stored.forEach((filter, text) -> assertStored(
                Promotion.Terms.of(Action.freeShipping()).when(new Condition.Contains(filter)),
                "conditions",
                "[{'type':'contains','lines':" + text + "}]"));
    }

    @Test
    void keepsTheNamesOfTheRest() {
        Promotion.Terms plain = Promotion.Terms.of(Action.freeShipping());
        assertStored(plain, "form", "1");
        assertStored(plain, "stacking", "{'type':'stackable'}");
        assertStored(stacked(Stacking.EXCLUSIVE), "stacking", "{'type':'exclusive'}");
        assertStored(stacked(Stacking.bestOf("a")), "stacking", "{'type':'best_of','group':'a'}");
        assertStored(plain, "coupons", "{'type':'none'}");
        assertStored(plain.onlyWith(Coupons.shared("A")), "coupons", "{'type':'shared','code':'A'}");
        assertStored(plain.onlyWith(Coupons.SINGLE_USE), "coupons", "{'type':'single_use'}");
        assertStored(plain, "limits", "{}");
        assertStored(
                new Promotion.Terms(
                        List.of(), plain.actions(), Stacking.STACKABLE, Coupons.NONE, new Limits(100L, 1L, FIVE)),
                "limits",
                "{'uses':100,'uses_per_customer':1,'budget':" + FIVE_JSON + "}");
    }

    @Test
    void storesNothingThatOnlyItsHostKnows() {
        Condition.Custom fullMoon = situation -> true;
        Action.Custom gamble = situation -> Map.of();
        Promotion.Terms plain = Promotion.Terms.of(Action.freeShipping());

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> json.write(plain.when(Condition.not(new Condition.AnyOf(new Condition.AllOf(fullMoon))))))
                .withMessageContaining("cannot be stored");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json.write(Promotion.Terms.of(Action.freeShipping(), gamble)))
                .withMessageContaining("cannot be stored");
    }

    @Test
    void readsMembersThatItDoesNotKnowButNoOtherForm() {
        String text = json.write(Promotion.Terms.of(Action.freeShipping()));

        assertThat(json.read(text.replace("{\"form\"", "{\"later\":[1],\"form\"")))
                .isEqualTo(Promotion.Terms.of(Action.freeShipping()));
        assertThatIllegalStateException()
                .isThrownBy(() -> json.read(text.replace("\"form\":1", "\"form\":2")))
                .withMessageContaining("form 2");
    }

    private static Promotion.Terms stacked(Stacking stacking) {
        return new Promotion.Terms(List.of(), List.of(Action.freeShipping()), stacking, Coupons.NONE, Limits.NONE);
    }

    private void assertStored(Promotion.Terms terms, String member, String expected) {
        String text = json.write(terms);
        JsonMapper plain = new JsonMapper();
        assertThat(plain.readTree(text).path(member)).isEqualTo(plain.readTree(expected.replace('\'', '"')));
        assertThat(json.read(text)).isEqualTo(terms);
    }
}
