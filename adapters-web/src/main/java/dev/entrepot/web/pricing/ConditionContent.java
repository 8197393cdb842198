package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.web.shared.Country;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "ConditionContent", description = "What must hold for a promotion to apply; type says which kind it is.")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConditionContent.MinimumSubtotal.class, name = "minimum_subtotal"),
    @JsonSubTypes.Type(value = ConditionContent.MinimumQuantity.class, name = "minimum_quantity"),
    @JsonSubTypes.Type(value = ConditionContent.Contains.class, name = "contains"),
    @JsonSubTypes.Type(value = ConditionContent.CustomerGroup.class, name = "customer_group"),
    @JsonSubTypes.Type(value = ConditionContent.CustomerTier.class, name = "customer_tier"),
    @JsonSubTypes.Type(value = ConditionContent.NthOrder.class, name = "nth_order"),
    @JsonSubTypes.Type(value = ConditionContent.MemberFor.class, name = "member_for"),
    @JsonSubTypes.Type(value = ConditionContent.InCurrency.class, name = "currency"),
    @JsonSubTypes.Type(value = ConditionContent.Channel.class, name = "channel"),
    @JsonSubTypes.Type(value = ConditionContent.Hours.class, name = "hours"),
    @JsonSubTypes.Type(value = ConditionContent.ShippingCountry.class, name = "shipping_country"),
    @JsonSubTypes.Type(value = ConditionContent.CouponPresent.class, name = "coupon"),
    @JsonSubTypes.Type(value = ConditionContent.All.class, name = "all"),
    @JsonSubTypes.Type(value = ConditionContent.AnyOne.class, name = "any"),
    @JsonSubTypes.Type(value = ConditionContent.Not.class, name = "not")
})
sealed interface ConditionContent {

    Condition toCondition();

    static List<Condition> toConditions(List<ConditionContent> conditions) {
        return conditions.stream().map(ConditionContent::toCondition).toList();
    }

    static List<ConditionContent> of(List<Condition> conditions) {
        return conditions.stream().map(ConditionContent::of).toList();
    }

    static ConditionContent of(Condition condition) {
        return switch (condition) {
            case Condition.MinimumSubtotal it ->
                new MinimumSubtotal(it.amount(), LineFilterContent.orAbsent(it.lines()), it.counted());
            case Condition.MinimumQuantity it ->
                new MinimumQuantity(it.units(), LineFilterContent.orAbsent(it.lines()));
            case Condition.Contains it -> new Contains(LineFilterContent.of(it.lines()));
            case Condition.CustomerGroup it ->
                new CustomerGroup(it.groups().stream().sorted().toList());
            case Condition.CustomerTier it ->
                new CustomerTier(it.tiers().stream().sorted().toList());
            case Condition.NthOrder it -> new NthOrder(it.number());
            case Condition.MemberFor it -> new MemberFor(it.period());
            case Condition.InCurrency it -> new InCurrency(it.currency());
            case Condition.InChannel it ->
                new Channel(it.channels().stream().sorted().toList());
            case Condition.DuringHours it ->
                new Hours(it.days().stream().sorted().toList(), it.from(), it.until());
            case Condition.ShippingCountry it ->
                new ShippingCountry(it.countries().stream().sorted().toList());
            case Condition.CouponPresent it -> new CouponPresent(it.code());
            case Condition.AllOf it -> new All(of(it.conditions()));
            case Condition.AnyOf it -> new AnyOne(of(it.conditions()));
            case Condition.Not it -> new Not(of(it.condition()));
            case Condition.Custom own -> throw new IllegalStateException("nobody could have stored " + own);
        };
    }

    @Schema(
            name = "MinimumSubtotalContent",
            description = "The lines cost at least so much together.",
            example = "{\"type\": \"minimum_subtotal\", \"amount\": \"50.00\"}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MinimumSubtotal(
            @Schema(description = "Zero or more; baskets of other currencies never reach it.") @NotNull @AmountFromZero
            Money amount,

            @Schema(description = "Which lines are counted; all if left out.") @Nullable @Valid
            LineFilterContent lines,

            @Schema(
                    description =
                            "Whether their cost before or after earlier discounts is counted; before if left out.",
                    example = "before_discounts")
            Condition.@Nullable Counted counted)
            implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.MinimumSubtotal(
                    amount,
                    LineFilterContent.orEverything(lines),
                    counted == null ? Condition.Counted.BEFORE_DISCOUNTS : counted);
        }
    }

    @Schema(
            name = "MinimumQuantityContent",
            description = "The lines hold at least so many units together.",
            example = "{\"type\": \"minimum_quantity\", \"quantity\": 3}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MinimumQuantity(
            @Schema(description = "How many units.", example = "3") @NotNull @Min(1)
            Integer quantity,

            @Schema(description = "Which lines are counted; all if left out.") @Nullable @Valid
            LineFilterContent lines)
            implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.MinimumQuantity(quantity, LineFilterContent.orEverything(lines));
        }
    }

    @Schema(
            name = "ContainsContent",
            description = "A line matches.",
            example = "{\"type\": \"contains\", \"lines\": {\"type\": \"tags\", \"tags\": [\"knitwear\"]}}")
    record Contains(
            @Schema(description = "Which lines.") @NotNull @Valid
            LineFilterContent lines) implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.Contains(lines.toFilter());
        }
    }

    @Schema(
            name = "CustomerGroupContent",
            description = "The shopper belongs to one of the groups.",
            example = "{\"type\": \"customer_group\", \"groups\": [\"staff\"]}")
    record CustomerGroup(
            @Schema(description = "The groups.", example = "[\"staff\"]") @NotNull @Size(min = 1, max = 100)
            List<@NotBlank @Size(max = 100) String> groups)
            implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.CustomerGroup(Set.copyOf(groups));
        }
    }

    @Schema(
            name = "CustomerTierContent",
            description = "The shopper's tier is one of these.",
            example = "{\"type\": \"customer_tier\", \"tiers\": [\"gold\"]}")
    record CustomerTier(
            @Schema(description = "The tiers.", example = "[\"gold\"]") @NotNull @Size(min = 1, max = 100)
            List<@NotBlank @Size(max = 100) String> tiers)
            implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.CustomerTier(Set.copyOf(tiers));
        }
    }

    @Schema(
            name = "NthOrderContent",
            description =
                    "It is the shopper's order of this number, cancelled ones not counted; never a guest's, of whom nobody knows.",
            example = "{\"type\": \"nth_order\", \"number\": 1}")
    record NthOrder(
            @Schema(description = "1 for the first.", example = "1") @NotNull @Min(1)
            Integer number) implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.NthOrder(number);
        }
    }

    @Schema(
            name = "MemberForContent",
            description = "The shopper has been a customer for so long.",
            example = "{\"type\": \"member_for\", \"period\": \"P1Y\"}")
    record MemberFor(
            @Schema(description = "How long, in years, months and days of the calendar (ISO 8601).", example = "P1Y")
            @NotNull
            Period period)
            implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.MemberFor(period);
        }
    }

    @Schema(
            name = "CurrencyContent",
            description = "The basket is in this currency.",
            example = "{\"type\": \"currency\", \"currency\": \"EUR\"}")
    record InCurrency(
            @Schema(description = "The code of the currency (ISO 4217).", example = "EUR") @NotNull
            Currency currency) implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.InCurrency(currency);
        }
    }

    @Schema(
            name = "ChannelContent",
            description = "The shopper buys in one of the channels.",
            example = "{\"type\": \"channel\", \"channels\": [\"app\"]}")
    record Channel(
            @Schema(description = "The channels.", example = "[\"app\"]") @NotNull @Size(min = 1, max = 100)
            List<@NotBlank @Size(max = 100) String> channels)
            implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.InChannel(Set.copyOf(channels));
        }
    }

    @Schema(
            name = "HoursContent",
            description = "It is one of the days, between two times of the store's zone.",
            example = "{\"type\": \"hours\", \"days\": [\"friday\"], \"from\": \"17:00\", \"until\": \"19:00\"}")
    record Hours(
            @Schema(description = "The days.", example = "[\"friday\"]") @NotNull @Size(min = 1, max = 7)
            List<@NotNull DayOfWeek> days,

            @Schema(description = "The first moment of it.", example = "17:00") @NotNull
            LocalTime from,

            @Schema(
                    description =
                            "The first moment after it; at or before from if it ends on the next day, which still counts as the day on"
                                    + " which it began.",
                    example = "19:00")
            @NotNull
            LocalTime until)
            implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.DuringHours(Set.copyOf(days), from, until);
        }
    }

    @Schema(
            name = "ShippingCountryContent",
            description = "The basket goes to one of the countries.",
            example = "{\"type\": \"shipping_country\", \"countries\": [\"DE\"]}")
    record ShippingCountry(
            @Schema(description = "ISO 3166-1 alpha-2.", example = "[\"DE\"]") @NotNull @Size(min = 1, max = 300)
            List<@NotNull @Country String> countries)
            implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.ShippingCountry(Set.copyOf(countries));
        }
    }

    @Schema(
            name = "CouponConditionContent",
            description = "The buyer has a coupon, for which this promotion need not be the only one.",
            example = "{\"type\": \"coupon\", \"code\": \"FRIENDS\"}")
    record CouponPresent(
            @Schema(description = "The coupon, however it is written.", example = "FRIENDS") @NotBlank @Size(max = 100)
            String code)
            implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.CouponPresent(Promotion.couponCode(code));
        }
    }

    @Schema(
            name = "AllConditionsContent",
            description = "All of them hold.",
            example = "{\"type\": \"all\", \"conditions\": [{\"type\": \"nth_order\", \"number\": 1}]}")
    record All(
            @Schema(description = "The conditions.") @NotNull @Size(min = 1, max = 50)
            List<@NotNull @Valid ConditionContent> conditions)
            implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.AllOf(toConditions(conditions));
        }
    }

    @Schema(
            name = "AnyConditionContent",
            description = "One of them holds.",
            example = "{\"type\": \"any\", \"conditions\": [{\"type\": \"nth_order\", \"number\": 1}]}")
    record AnyOne(
            @Schema(description = "The conditions.") @NotNull @Size(min = 1, max = 50)
            List<@NotNull @Valid ConditionContent> conditions)
            implements ConditionContent {
        @Override
        public Condition toCondition() {
            return new Condition.AnyOf(toConditions(conditions));
        }
    }

    @Schema(
            name = "NotConditionContent",
            description = "The other does not hold.",
            example = "{\"type\": \"not\", \"condition\": {\"type\": \"nth_order\", \"number\": 1}}")
    record Not(
            @Schema(description = "The other.") @NotNull @Valid
            ConditionContent condition) implements ConditionContent {
        @Override
        public Condition toCondition() {
            return Condition.not(condition.toCondition());
        }
    }
}
