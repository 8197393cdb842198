package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActionContent", description = "What a promotion gives; type says which kind it is.")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ActionContent.OffOrder.class, name = "off_order"),
    @JsonSubTypes.Type(value = ActionContent.OffLines.class, name = "off_lines"),
    @JsonSubTypes.Type(value = ActionContent.FixedPrice.class, name = "fixed_price"),
    @JsonSubTypes.Type(value = ActionContent.BuyXGetY.class, name = "buy_x_get_y"),
    @JsonSubTypes.Type(value = ActionContent.BundlePrice.class, name = "bundle_price"),
    @JsonSubTypes.Type(value = ActionContent.SpendTiers.class, name = "spend_tiers"),
    @JsonSubTypes.Type(value = ActionContent.OffShipping.class, name = "off_shipping"),
    @JsonSubTypes.Type(value = ActionContent.FreeShipping.class, name = "free_shipping"),
    @JsonSubTypes.Type(value = ActionContent.FreeGift.class, name = "free_gift")
})
sealed interface ActionContent {

    /**
     * What it means.
     *
     * @param gifts the variants of the SKUs that are given along
     */
    Action toAction(Map<Sku, VariantId> gifts);

    static ActionContent of(Action action) {
        return switch (action) {
            case Action.OffOrder it -> new OffOrder(DiscountContent.of(it.discount()));
            case Action.OffLines it ->
                new OffLines(
                        LineFilterContent.orAbsent(it.lines()),
                        DiscountContent.of(it.discount()),
                        it.per(),
                        orAbsent(it.unitsPerLine()));
            case Action.FixedPrice it -> new FixedPrice(LineFilterContent.orAbsent(it.lines()), it.unit());
            case Action.BuyXGetY it ->
                new BuyXGetY(
                        LineFilterContent.orAbsent(it.buys()),
                        it.buyQuantity(),
                        LineFilterContent.orAbsent(it.gets()),
                        it.getQuantity(),
                        it.off(),
                        orAbsent(it.times()));
            case Action.BundlePrice it ->
                new BundlePrice(
                        it.parts().stream()
                                .map(part -> new BundlePart(LineFilterContent.orAbsent(part.lines()), part.quantity()))
                                .toList(),
                        it.price(),
                        orAbsent(it.times()));
            case Action.SpendTiers it ->
                new SpendTiers(it.tiers().stream()
                        .map(tier -> new SpendTier(tier.from(), DiscountContent.of(tier.discount())))
                        .toList());
            case Action.OffShipping it ->
                it.equals(Action.freeShipping())
                        ? new FreeShipping()
                        : new OffShipping(DiscountContent.of(it.discount()));
            case Action.FreeGift it -> new FreeGift(it.sku(), it.quantity());
            case Action.Custom own -> throw new IllegalStateException("nobody could have stored " + own);
        };
    }

    private static @Nullable Integer orAbsent(int number) {
        return number == Integer.MAX_VALUE ? null : number;
    }

    private static int orWithoutEnd(@Nullable Integer number) {
        return number == null ? Integer.MAX_VALUE : number;
    }

    @Schema(
            name = "OffOrderContent",
            description = "Something off the order, spread over the lines in proportion to what they still cost.",
            example = "{\"type\": \"off_order\", \"discount\": {\"type\": \"percentage\", \"percentage\": \"10\"}}")
    record OffOrder(
            @Schema(description = "How much.") @NotNull @Valid
            DiscountContent discount) implements ActionContent {
        @Override
        public Action toAction(Map<Sku, VariantId> gifts) {
            return new Action.OffOrder(discount.toDiscount());
        }
    }

    @Schema(
            name = "OffLinesContent",
            description = "Something off every matching line.",
            example =
                    "{\"type\": \"off_lines\", \"lines\": {\"type\": \"tags\", \"tags\": [\"knitwear\"]}, \"discount\": {\"type\": \"percentage\", \"percentage\": \"20\"}}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OffLines(
            @Schema(description = "Which lines; all if left out.") @Nullable @Valid
            LineFilterContent lines,

            @Schema(description = "How much.") @NotNull @Valid
            DiscountContent discount,

            @Schema(
                    description = "Whether it is taken of, and rounded for, the line or each unit; line if left out.",
                    example = "line")
            Action.@Nullable Per per,

            @Schema(description = "To how many units of a line it applies at most; to all if left out.", example = "2")
            @Nullable
            @Min(1)
            Integer unitsPerLine)
            implements ActionContent {
        @Override
        public Action toAction(Map<Sku, VariantId> gifts) {
            return new Action.OffLines(
                    LineFilterContent.orEverything(lines),
                    discount.toDiscount(),
                    per == null ? Action.Per.LINE : per,
                    orWithoutEnd(unitsPerLine));
        }
    }

    @Schema(
            name = "FixedPriceContent",
            description = "A unit price for matching lines, where theirs is higher.",
            example =
                    "{\"type\": \"fixed_price\", \"lines\": {\"type\": \"tags\", \"tags\": [\"socks\"]}, \"unit_price\": \"5.00\"}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FixedPrice(
            @Schema(description = "Which lines; all if left out.") @Nullable @Valid
            LineFilterContent lines,

            @Schema(description = "Zero or more.") @NotNull @AmountFromZero
            Money unitPrice)
            implements ActionContent {
        @Override
        public Action toAction(Map<Sku, VariantId> gifts) {
            return new Action.FixedPrice(LineFilterContent.orEverything(lines), unitPrice);
        }
    }

    @Schema(
            name = "BuyXGetYContent",
            description =
                    "For so many units bought, the cheapest units of what may be got are reduced. Only whole sets count, and a unit"
                            + " serves one such offer only, as bought or as got.",
            example = "{\"type\": \"buy_x_get_y\", \"buy_quantity\": 2, \"reduced_quantity\": 1, \"off\": \"100\"}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BuyXGetY(
            @Schema(description = "What must be bought; anything if left out.") @Nullable @Valid
            LineFilterContent buys,

            @Schema(description = "How many units must be bought for each set; 0 if none.", example = "2")
            @NotNull
            @Min(0)
            Integer buyQuantity,

            @Schema(description = "What may be got; anything if left out.") @Nullable @Valid
            LineFilterContent gets,

            @Schema(description = "How many units are reduced for each set.", example = "1") @NotNull @Min(1)
            Integer reducedQuantity,

            @Schema(
                    description = "How much is taken off those: above 0 and at most 100 percent; 100 if left out.",
                    example = "100")
            @Nullable
            @PartOfThePrice
            Percentage off,

            @Schema(description = "How many sets at most; as many as there are if left out.", example = "3")
            @Nullable
            @Min(1)
            Integer times)
            implements ActionContent {
        @Override
        public Action toAction(Map<Sku, VariantId> gifts) {
            return new Action.BuyXGetY(
                    LineFilterContent.orEverything(buys),
                    buyQuantity,
                    LineFilterContent.orEverything(gets),
                    reducedQuantity,
                    off == null ? Percentage.HUNDRED : off,
                    orWithoutEnd(times));
        }
    }

    @Schema(
            name = "BundlePriceContent",
            description =
                    "Some units together for one price, where theirs is higher: the dearest units that fit. Only whole bundles count,"
                            + " and a unit serves one such offer only.",
            example =
                    "{\"type\": \"bundle_price\", \"parts\": [{\"lines\": {\"type\": \"tags\", \"tags\": [\"socks\"]}, \"quantity\": 3}], \"price\": \"12.00\"}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BundlePrice(
            @Schema(description = "What belongs to a bundle; filled in this order.") @NotNull @Size(min = 1, max = 20)
            List<@NotNull @Valid BundlePart> parts,

            @Schema(description = "Of a bundle; zero or more.") @NotNull @AmountFromZero
            Money price,

            @Schema(description = "How many bundles at most; as many as there are if left out.", example = "3")
            @Nullable
            @Min(1)
            Integer times)
            implements ActionContent {
        @Override
        public Action toAction(Map<Sku, VariantId> gifts) {
            return new Action.BundlePrice(parts.stream().map(BundlePart::toPart).toList(), price, orWithoutEnd(times));
        }
    }

    @Schema(
            name = "BundlePartContent",
            description = "So many units of what matches.",
            example = "{\"lines\": {\"type\": \"tags\", \"tags\": [\"socks\"]}, \"quantity\": 3}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BundlePart(
            @Schema(description = "Which lines; all if left out.") @Nullable @Valid
            LineFilterContent lines,

            @Schema(description = "How many units.", example = "3") @NotNull @Min(1)
            Integer quantity) {
        Action.BundlePrice.Part toPart() {
            return new Action.BundlePrice.Part(LineFilterContent.orEverything(lines), quantity);
        }
    }

    @Schema(
            name = "SpendTiersContent",
            description =
                    "The more is spent, the more is taken off the order: the discount of the highest tier that what is left reaches.",
            example =
                    "{\"type\": \"spend_tiers\", \"tiers\": [{\"from\": \"100.00\", \"discount\": {\"type\": \"amount\", \"amount\": \"10.00\"}}]}")
    @FitsTogether
    record SpendTiers(
            @Schema(description = "The tiers, of one currency, each from another amount on.")
            @NotNull
            @Size(min = 1, max = 50)
            List<@NotNull @Valid SpendTier> tiers)
            implements ActionContent, FitsTogether.Checked {
        @Override
        public Action toAction(Map<Sku, VariantId> gifts) {
            return new Action.SpendTiers(tiers.stream().map(SpendTier::toTier).toList());
        }

        @Override
        public @Nullable String unfit() {
            if (tiers == null) {
                return null;
            }
            List<Money> from = tiers.stream()
                    .filter(Objects::nonNull)
                    .map(SpendTier::from)
                    .filter(Objects::nonNull)
                    .toList();
            Set<Money> distinct = new HashSet<>(from);
            if (distinct.stream().map(Money::currency).distinct().count() > 1) {
                return "All tiers are of one currency.";
            }
            return distinct.size() < from.size() ? "Each tier begins at another amount." : null;
        }
    }

    @Schema(
            name = "SpendTierContent",
            description = "What is given from some amount on.",
            example = "{\"from\": \"100.00\", \"discount\": {\"type\": \"amount\", \"amount\": \"10.00\"}}")
    record SpendTier(
            @Schema(description = "Zero or more.") @NotNull @AmountFromZero
            Money from,

            @Schema(description = "How much.") @NotNull @Valid
            DiscountContent discount) {
        Action.SpendTiers.Tier toTier() {
            return new Action.SpendTiers.Tier(from, discount.toDiscount());
        }
    }

    @Schema(
            name = "OffShippingContent",
            description = "Something off the delivery.",
            example = "{\"type\": \"off_shipping\", \"discount\": {\"type\": \"amount\", \"amount\": \"3.00\"}}")
    record OffShipping(
            @Schema(description = "How much.") @NotNull @Valid
            DiscountContent discount) implements ActionContent {
        @Override
        public Action toAction(Map<Sku, VariantId> gifts) {
            return new Action.OffShipping(discount.toDiscount());
        }
    }

    @Schema(
            name = "FreeShippingContent",
            description = "A delivery that costs nothing.",
            example = "{\"type\": \"free_shipping\"}")
    record FreeShipping() implements ActionContent {
        @Override
        public Action toAction(Map<Sku, VariantId> gifts) {
            return Action.freeShipping();
        }
    }

    @Schema(
            name = "FreeGiftContent",
            description = "Something is given along.",
            example = "{\"type\": \"free_gift\", \"sku\": \"SOCKS-BOOT-36-40-GREY\", \"quantity\": 1}")
    record FreeGift(
            @Schema(description = "What.", example = "SOCKS-BOOT-36-40-GREY") @NotNull
            Sku sku,

            @Schema(description = "How many units; 1 if left out.", example = "1") @Nullable @Min(1)
            Integer quantity)
            implements ActionContent {
        @Override
        public Action toAction(Map<Sku, VariantId> gifts) {
            return new Action.FreeGift(Objects.requireNonNull(gifts.get(sku)), sku, quantity == null ? 1 : quantity);
        }
    }
}
