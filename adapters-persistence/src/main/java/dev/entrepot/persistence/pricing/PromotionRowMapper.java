package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Discount;
import dev.entrepot.domain.pricing.promotion.Limits;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Stacking;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.persistence.shared.RowMapping;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;

@Mapper(config = RowMapping.class)
interface PromotionRowMapper {

    PromotionRowMapper INSTANCE = Mappers.getMapper(PromotionRowMapper.class);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "validFrom", source = "validity.from")
    @Mapping(target = "validUntil", source = "validity.until")
    @Mapping(target = "minimumAmount", source = "terms", qualifiedByName = "minimumAmount")
    @Mapping(target = "minimumCurrency", source = "terms", qualifiedByName = "minimumCurrency")
    @Mapping(target = "coupon", source = "terms.coupons")
    @Mapping(target = "reward", source = "terms", qualifiedByName = "kind")
    @Mapping(target = "percentageUnits", source = "terms", qualifiedByName = "percentage")
    @Mapping(target = "offAmount", source = "terms", qualifiedByName = "amount")
    @Mapping(target = "offCurrency", source = "terms", qualifiedByName = "currency")
    PromotionRow row(Promotion promotion);

    default Promotion promotion(PromotionRow row) {
        return new Promotion(
                new PromotionId(row.id()),
                row.code(),
                row.name(),
                row.priority(),
                new Validity(row.validFrom(), row.validUntil()),
                terms(row));
    }

    private static Promotion.Terms terms(PromotionRow row) {
        Promotion.Terms terms = Promotion.Terms.of(new Action.OffOrder(discount(row)));
        if (row.minimumAmount() != null) {
            terms = terms.when(Condition.minimumSubtotal(money(row.minimumAmount(), row.minimumCurrency())));
        }
        return row.coupon() == null ? terms : terms.onlyWith(Coupons.shared(row.coupon()));
    }

    private static Discount discount(PromotionRow row) {
        return switch (row.reward()) {
            case PromotionRow.PERCENTAGE_OFF_ORDER ->
                new Discount.Share(
                        new Percentage(Objects.requireNonNull(row.percentageUnits())), Discount.Basis.LEFT, null);
            case PromotionRow.AMOUNT_OFF_ORDER ->
                new Discount.Fixed(money(Objects.requireNonNull(row.offAmount()), row.offCurrency()));
            default ->
                throw new IllegalStateException("unknown reward '" + row.reward() + "' of promotion " + row.id());
        };
    }

    default @Nullable String coupon(Coupons coupons) {
        return switch (coupons) {
            case Coupons.None none -> null;
            case Coupons.Shared shared -> shared.code();
            case Coupons.SingleUse singleUse -> throw unfit(singleUse);
        };
    }

    @Named("minimumAmount")
    default @Nullable Long minimumAmount(Promotion.Terms terms) {
        Money minimum = minimum(terms);
        return minimum == null ? null : minimum.minor();
    }

    @Named("minimumCurrency")
    default @Nullable String minimumCurrency(Promotion.Terms terms) {
        Money minimum = minimum(terms);
        return minimum == null ? null : minimum.currency().getCurrencyCode();
    }

    @Named("kind")
    default String kind(Promotion.Terms terms) {
        return switch (offOrder(terms)) {
            case Discount.Share share -> PromotionRow.PERCENTAGE_OFF_ORDER;
            case Discount.Fixed fixed -> PromotionRow.AMOUNT_OFF_ORDER;
        };
    }

    @Named("percentage")
    default @Nullable Long percentage(Promotion.Terms terms) {
        return offOrder(terms) instanceof Discount.Share share
                ? share.percentage().units()
                : null;
    }

    @Named("amount")
    default @Nullable Long amount(Promotion.Terms terms) {
        return offOrder(terms) instanceof Discount.Fixed fixed ? fixed.amount().minor() : null;
    }

    @Named("currency")
    default @Nullable String currency(Promotion.Terms terms) {
        return offOrder(terms) instanceof Discount.Fixed fixed
                ? fixed.amount().currency().getCurrencyCode()
                : null;
    }

    /** The rows hold one discount off the order. */
    private static Discount offOrder(Promotion.Terms terms) {
        if (terms.actions().size() == 1
                && terms.actions().getFirst() instanceof Action.OffOrder(Discount discount)
                && terms.stacking().equals(Stacking.STACKABLE)
                && terms.limits().equals(Limits.NONE)) {
            return discount;
        }
        throw unfit(terms);
    }

    /** The rows hold one minimum subtotal at most. */
    private static @Nullable Money minimum(Promotion.Terms terms) {
        if (terms.conditions().isEmpty()) {
            return null;
        }
        Condition only = terms.conditions().getFirst();
        if (only instanceof Condition.MinimumSubtotal minimum
                && terms.conditions().equals(List.of(Condition.minimumSubtotal(minimum.amount())))) {
            return minimum.amount();
        }
        throw unfit(terms);
    }

    private static IllegalArgumentException unfit(Record part) {
        return new IllegalArgumentException("the table of promotions has no room for " + part);
    }

    private static Money money(long minor, @Nullable String currency) {
        return Money.ofMinor(minor, Currency.getInstance(Objects.requireNonNull(currency)));
    }
}
