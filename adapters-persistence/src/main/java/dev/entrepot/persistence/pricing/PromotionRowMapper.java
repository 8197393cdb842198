package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Reward;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.persistence.shared.RowMapping;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
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
    @Mapping(target = "minimumAmount", source = "minimumSubtotal.minor")
    @Mapping(target = "minimumCurrency", source = "minimumSubtotal.currency.currencyCode")
    @Mapping(target = "reward", source = "reward", qualifiedByName = "kind")
    @Mapping(target = "percentageUnits", source = "reward", qualifiedByName = "percentage")
    @Mapping(target = "offAmount", source = "reward", qualifiedByName = "amount")
    @Mapping(target = "offCurrency", source = "reward", qualifiedByName = "currency")
    PromotionRow row(Promotion promotion);

    @Mapping(target = "validity", source = "row")
    @Mapping(target = "minimumSubtotal", source = "row", qualifiedByName = "minimum")
    @Mapping(target = "reward", source = "row", qualifiedByName = "reward")
    Promotion promotion(PromotionRow row);

    default PromotionId promotionId(UUID id) {
        return new PromotionId(id);
    }

    @Mapping(target = "from", source = "validFrom")
    @Mapping(target = "until", source = "validUntil")
    Validity validity(PromotionRow row);

    @Named("minimum")
    default @Nullable Money minimum(PromotionRow row) {
        return row.minimumAmount() == null ? null : money(row.minimumAmount(), row.minimumCurrency());
    }

    @Named("reward")
    default Reward reward(PromotionRow row) {
        return switch (row.reward()) {
            case PromotionRow.PERCENTAGE_OFF_ORDER ->
                new Reward.PercentageOffOrder(new Percentage(Objects.requireNonNull(row.percentageUnits())));
            case PromotionRow.AMOUNT_OFF_ORDER ->
                new Reward.AmountOffOrder(money(Objects.requireNonNull(row.offAmount()), row.offCurrency()));
            default ->
                throw new IllegalStateException("unknown reward '" + row.reward() + "' of promotion " + row.id());
        };
    }

    @Named("kind")
    default String kind(Reward reward) {
        return switch (reward) {
            case Reward.PercentageOffOrder off -> PromotionRow.PERCENTAGE_OFF_ORDER;
            case Reward.AmountOffOrder off -> PromotionRow.AMOUNT_OFF_ORDER;
        };
    }

    @Named("percentage")
    default @Nullable Long percentage(Reward reward) {
        return reward instanceof Reward.PercentageOffOrder off
                ? off.percentage().units()
                : null;
    }

    @Named("amount")
    default @Nullable Long amount(Reward reward) {
        return reward instanceof Reward.AmountOffOrder off ? off.amount().minor() : null;
    }

    @Named("currency")
    default @Nullable String currency(Reward reward) {
        return reward instanceof Reward.AmountOffOrder off
                ? off.amount().currency().getCurrencyCode()
                : null;
    }

    private static Money money(long minor, @Nullable String currency) {
        return Money.ofMinor(minor, Currency.getInstance(Objects.requireNonNull(currency)));
    }
}
