package dev.entrepot.persistence.pricing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Discount;
import dev.entrepot.domain.pricing.promotion.Limits;
import dev.entrepot.domain.pricing.promotion.LineFilter;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.Stacking;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.util.List;
import tools.jackson.databind.module.SimpleModule;

/**
 * The terms of promotions as they stand in their jsonb column: {@code {"form": 1, "conditions": [...], "actions": [...], "stacking": {...},
 * "coupons": {...}, "limits": {...}}}. Every condition, action, filter, discount, stacking and coupon is an object whose member
 * {@code type} says which; the others are its components in snake_case, absent ones left out. Money is {@code {"minor", "currency"}},
 * a percentage {@code {"units"}} in millionths of one percent, a period as in ISO 8601, a number of units without bound 2147483647.
 *
 * <p>What is stored today is read in years. Members and types may be added; one that changes its meaning makes a new form, and this class
 * then reads both.
 */
final class PromotionJson {

    private static final int FORM = 1;

    private final PersistenceJson json = new PersistenceJson(new Types());

    /**
     * The terms as text.
     *
     * @throws IllegalArgumentException if conditions or actions are a host's own
     */
    String write(Promotion.Terms terms) {
        terms.conditions().forEach(PromotionJson::refuseOwnKind);
        terms.actions().forEach(PromotionJson::refuseOwnKind);
        return json.write(new StoredTerms(
                FORM, terms.conditions(), terms.actions(), terms.stacking(), terms.coupons(), terms.limits()));
    }

    /** The terms that were written. */
    Promotion.Terms read(String text) {
        StoredTerms stored = json.read(text, StoredTerms.class);
        if (stored.form() != FORM) {
            throw new IllegalStateException("terms of form " + stored.form()
                    + " were stored by a later version of this program, which knows forms up to " + FORM);
        }
        return new Promotion.Terms(
                stored.conditions(), stored.actions(), stored.stacking(), stored.coupons(), stored.limits());
    }

    private static void refuseOwnKind(Condition condition) {
        switch (condition) {
            case Condition.Custom own -> throw ownKind(own);
            case Condition.AllOf all -> all.conditions().forEach(PromotionJson::refuseOwnKind);
            case Condition.AnyOf any -> any.conditions().forEach(PromotionJson::refuseOwnKind);
            case Condition.Not not -> refuseOwnKind(not.condition());
            default -> {
                // One of those that Types names.
            }
        }
    }

    private static void refuseOwnKind(Action action) {
        if (action instanceof Action.Custom own) {
            throw ownKind(own);
        }
    }

    private static IllegalArgumentException ownKind(Object own) {
        return new IllegalArgumentException("a promotion with '" + own + "' ("
                + own.getClass().getName() + ") cannot be stored: only its host knows that kind, and has to keep it");
    }

    record StoredTerms(
            int form,
            List<Condition> conditions,
            List<Action> actions,
            Stacking stacking,
            Coupons coupons,
            Limits limits) {}

    /** The names under which things are stored. */
    private static final class Types extends SimpleModule {

        private static final long serialVersionUID = 1L;

        Types() {
            setMixInAnnotation(Condition.class, Conditions.class);
            setMixInAnnotation(Action.class, Actions.class);
            setMixInAnnotation(LineFilter.class, Filters.class);
            setMixInAnnotation(Discount.class, Discounts.class);
            setMixInAnnotation(Stacking.class, Stackings.class);
            setMixInAnnotation(Coupons.class, CouponKinds.class);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Condition.MinimumSubtotal.class, name = "minimum_subtotal"),
        @JsonSubTypes.Type(value = Condition.MinimumQuantity.class, name = "minimum_quantity"),
        @JsonSubTypes.Type(value = Condition.Contains.class, name = "contains"),
        @JsonSubTypes.Type(value = Condition.CustomerGroup.class, name = "customer_group"),
        @JsonSubTypes.Type(value = Condition.CustomerTier.class, name = "customer_tier"),
        @JsonSubTypes.Type(value = Condition.NthOrder.class, name = "nth_order"),
        @JsonSubTypes.Type(value = Condition.MemberFor.class, name = "member_for"),
        @JsonSubTypes.Type(value = Condition.InCurrency.class, name = "currency"),
        @JsonSubTypes.Type(value = Condition.InChannel.class, name = "channel"),
        @JsonSubTypes.Type(value = Condition.DuringHours.class, name = "hours"),
        @JsonSubTypes.Type(value = Condition.ShippingCountry.class, name = "shipping_country"),
        @JsonSubTypes.Type(value = Condition.CouponPresent.class, name = "coupon"),
        @JsonSubTypes.Type(value = Condition.AllOf.class, name = "all"),
        @JsonSubTypes.Type(value = Condition.AnyOf.class, name = "any"),
        @JsonSubTypes.Type(value = Condition.Not.class, name = "not")
    })
    private interface Conditions {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Action.OffOrder.class, name = "off_order"),
        @JsonSubTypes.Type(value = Action.OffLines.class, name = "off_lines"),
        @JsonSubTypes.Type(value = Action.FixedPrice.class, name = "fixed_price"),
        @JsonSubTypes.Type(value = Action.BuyXGetY.class, name = "buy_x_get_y"),
        @JsonSubTypes.Type(value = Action.BundlePrice.class, name = "bundle_price"),
        @JsonSubTypes.Type(value = Action.SpendTiers.class, name = "spend_tiers"),
        @JsonSubTypes.Type(value = Action.OffShipping.class, name = "off_shipping"),
        @JsonSubTypes.Type(value = Action.FreeGift.class, name = "free_gift")
    })
    private interface Actions {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LineFilter.Everything.class, name = "everything"),
        @JsonSubTypes.Type(value = LineFilter.Variants.class, name = "variants"),
        @JsonSubTypes.Type(value = LineFilter.Products.class, name = "products"),
        @JsonSubTypes.Type(value = LineFilter.Categories.class, name = "categories"),
        @JsonSubTypes.Type(value = LineFilter.Brands.class, name = "brands"),
        @JsonSubTypes.Type(value = LineFilter.Tags.class, name = "tags"),
        @JsonSubTypes.Type(value = LineFilter.UnitPrice.class, name = "unit_price"),
        @JsonSubTypes.Type(value = LineFilter.Reduced.class, name = "reduced"),
        @JsonSubTypes.Type(value = LineFilter.AllOf.class, name = "all"),
        @JsonSubTypes.Type(value = LineFilter.AnyOf.class, name = "any"),
        @JsonSubTypes.Type(value = LineFilter.Not.class, name = "not")
    })
    private interface Filters {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Discount.Share.class, name = "percentage"),
        @JsonSubTypes.Type(value = Discount.Fixed.class, name = "amount")
    })
    private interface Discounts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Stacking.Stackable.class, name = "stackable"),
        @JsonSubTypes.Type(value = Stacking.Exclusive.class, name = "exclusive"),
        @JsonSubTypes.Type(value = Stacking.BestOf.class, name = "best_of")
    })
    private interface Stackings {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Coupons.None.class, name = "none"),
        @JsonSubTypes.Type(value = Coupons.Shared.class, name = "shared"),
        @JsonSubTypes.Type(value = Coupons.SingleUse.class, name = "single_use")
    })
    private interface CouponKinds {}
}
