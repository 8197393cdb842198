package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.Explanation.SkipReason;
import dev.entrepot.domain.pricing.Explanation.Step;
import dev.entrepot.domain.pricing.pricelist.PriceChoice;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Limits.Limit;
import dev.entrepot.domain.pricing.shipping.ShippingCost;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.RoundingPolicy.Mode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Explanation",
        description = "How a quote came about: every decision, in the order in which it was taken.")
record ExplanationResponse(
        @Schema(
                description = "All decisions as sentences, one on each line.",
                example = "2 x TRAIL-S at EUR 99.00: EUR 198.00")
        String text,

        @Schema(description = "The decisions as data.") List<StepResponse> steps) {

    static ExplanationResponse of(Explanation explanation) {
        return new ExplanationResponse(
                explanation.text(),
                explanation.steps().stream().map(StepResponse::of).toList());
    }

    /** Member {@code step} names the decision, the others are its data. */
    @Schema(
            name = "ExplanationStep",
            description = "One decision; step says which.",
            oneOf = {
                PriceChosenResponse.class,
                PromotionSkippedResponse.class,
                PromotionAppliedResponse.class,
                DeliveryPricedResponse.class,
                DeliveryReducedResponse.class,
                GiftAddedResponse.class,
                GiftLeftOutResponse.class,
                TaxTakenResponse.class,
                UntaxedResponse.class,
                CashRoundedResponse.class
            })
    sealed interface StepResponse {

        static StepResponse of(Step step) {
            return switch (step) {
                case Step.PriceChosen it ->
                    new PriceChosenResponse(
                            "price_chosen",
                            it.text(),
                            it.sku().value(),
                            it.list(),
                            it.unit(),
                            it.quantity(),
                            it.subtotal(),
                            it.passedOver().stream().map(PassedOverResponse::of).toList());
                case Step.PromotionSkipped it ->
                    new PromotionSkippedResponse(
                            "promotion_skipped",
                            it.text(),
                            it.promotion(),
                            reason(it.reason()),
                            it.reason() instanceof SkipReason.ConditionNotMet(Condition condition)
                                    ? ConditionContent.of(condition)
                                    : null,
                            it.reason() instanceof SkipReason.LimitReached(Limit limit) ? limit : null,
                            it.reason() instanceof SkipReason.Outdone(String by) ? by : null);
                case Step.PromotionApplied it ->
                    new PromotionAppliedResponse(
                            "promotion_applied",
                            it.text(),
                            it.promotion(),
                            ActionContent.of(it.action()),
                            it.rounding().mode(),
                            it.base(),
                            it.amount(),
                            it.shares().stream().map(ShareResponse::of).toList());
                case Step.DeliveryPriced it ->
                    new DeliveryPricedResponse(
                            "delivery_priced",
                            it.text(),
                            it.method(),
                            it.cost(),
                            it.reasons().stream()
                                    .map(ShippingReasonResponse::of)
                                    .toList());
                case Step.DeliveryReduced it ->
                    new DeliveryReducedResponse("delivery_reduced", it.text(), it.promotion(), it.base(), it.amount());
                case Step.GiftAdded it ->
                    new GiftAddedResponse(
                            "gift_added", it.text(), it.promotion(), it.sku().value(), it.quantity());
                case Step.GiftLeftOut it ->
                    new GiftLeftOutResponse(
                            "gift_left_out", it.text(), it.promotion(), it.sku().value(), it.quantity());
                case Step.TaxTaken it ->
                    new TaxTakenResponse(
                            "tax_taken",
                            it.text(),
                            it.of(),
                            it.rate().name(),
                            it.rate().percentage().plainValue(),
                            it.base(),
                            it.amount(),
                            it.included());
                case Step.CashRounded it ->
                    new CashRoundedResponse("cash_rounded", it.text(), it.exact(), it.payable());
                case Step.Untaxed it -> new UntaxedResponse("untaxed", it.text(), it.of(), it.category(), it.country());
            };
        }

        private static String reason(SkipReason reason) {
            return switch (reason) {
                case SkipReason.ConditionNotMet notMet -> "condition_not_met";
                case SkipReason.LimitReached reached -> "limit_reached";
                case SkipReason.Outdone outdone -> "outdone";
                case SkipReason.NothingToTake nothing -> "nothing_to_take";
                case SkipReason.OtherCurrency other -> "other_currency";
                case SkipReason.NotInForce notInForce -> "not_in_force";
                case SkipReason.CouponNotGiven notGiven -> "coupon_not_given";
                case SkipReason.NothingMatches nothing -> "nothing_matches";
            };
        }
    }

    @Schema(name = "PriceChosen", description = "A line got its price.")
    record PriceChosenResponse(
            @Schema(
                    description = "Which decision it is.",
                    example = "price_chosen",
                    allowableValues = {"price_chosen"})
            String step,

            @Schema(description = "The decision as a sentence.", example = "2 x TRAIL-S at EUR 99.00: EUR 198.00")
            String text,

            @Schema(description = "The line.", example = "KETTLE-COPPER")
            String sku,

            @Schema(description = "The code of the list that the price came from.", example = "base")
            String list,

            @Schema(description = "What one unit costs.") Money unitPrice,

            @Schema(description = "How many units.", example = "2")
            int quantity,

            @Schema(description = "Unit price times quantity.")
            Money subtotal,

            @Schema(description = "The other prices, and why they were not chosen.")
            List<PassedOverResponse> passedOver)
            implements StepResponse {}

    @Schema(
            name = "PromotionSkipped",
            description = "A promotion did not apply. Those that cannot concern the basket at all come last.")
    record PromotionSkippedResponse(
            @Schema(
                    description = "Which decision it is.",
                    example = "promotion_skipped",
                    allowableValues = {"promotion_skipped"})
            String step,

            @Schema(description = "The decision as a sentence.", example = "2 x TRAIL-S at EUR 99.00: EUR 198.00")
            String text,

            @Schema(description = "Its code.", example = "AUTUMN")
            String promotion,

            @Schema(
                    description = "Why not.",
                    example = "condition_not_met",
                    allowableValues = {
                        "condition_not_met",
                        "limit_reached",
                        "outdone",
                        "nothing_to_take",
                        "other_currency",
                        "not_in_force",
                        "coupon_not_given",
                        "nothing_matches"
                    })
            String reason,

            @Schema(description = "The innermost condition that does not hold; null unless that is the reason.")
            @Nullable
            ConditionContent condition,

            @Schema(description = "The limit that is reached; null unless that is the reason.") @Nullable
            Limit limit,

            @Schema(
                    description =
                            "The code of the promotion with which the buyer is better off, or \"all others together\"; null unless that"
                                    + " is the reason.",
                    example = "AUTUMN")
            @Nullable
            String outdoneBy)
            implements StepResponse {}

    @Schema(name = "PromotionApplied", description = "A promotion applied.")
    record PromotionAppliedResponse(
            @Schema(
                    description = "Which decision it is.",
                    example = "promotion_applied",
                    allowableValues = {"promotion_applied"})
            String step,

            @Schema(description = "The decision as a sentence.", example = "2 x TRAIL-S at EUR 99.00: EUR 198.00")
            String text,

            @Schema(description = "Its code.", example = "AUTUMN")
            String promotion,

            @Schema(description = "What it gives.") ActionContent action,

            @Schema(description = "How fractions were rounded.", example = "half_up")
            Mode rounding,

            @Schema(description = "What the lines that it concerns cost before it.")
            Money base,

            @Schema(description = "What it took off.") Money amount,

            @Schema(description = "How that was spread over the lines, in proportion to what each still cost.")
            List<ShareResponse> shares)
            implements StepResponse {}

    @Schema(name = "DeliveryPriced", description = "The delivery got its price.")
    record DeliveryPricedResponse(
            @Schema(
                    description = "Which decision it is.",
                    example = "delivery_priced",
                    allowableValues = {"delivery_priced"})
            String step,

            @Schema(description = "The decision as a sentence.", example = "Delivery by 'standard': EUR 4.90")
            String text,

            @Schema(description = "The code of the shipping method.", example = "standard")
            String method,

            @Schema(description = "What it costs before discounts.")
            Money cost,

            @Schema(description = "How that came about: the rate, what waives it, the surcharge.")
            List<ShippingReasonResponse> reasons)
            implements StepResponse {}

    @Schema(name = "ShippingReason", description = "A part of what a delivery costs.")
    record ShippingReasonResponse(
            @Schema(
                    description = "Which part it is.",
                    example = "rate",
                    allowableValues = {"rate", "waived", "surcharge"})
            String part,

            @Schema(description = "What it is, as a part of a sentence.", example = "EUR 5.00 to DE by weight")
            String text,

            @Schema(description = "What it adds; less than zero for what is waived.")
            Money amount) {

        static ShippingReasonResponse of(ShippingCost.Step step) {
            String part = switch (step) {
                case ShippingCost.Step.Rate rate -> "rate";
                case ShippingCost.Step.Waived waived -> "waived";
                case ShippingCost.Step.Surcharge surcharge -> "surcharge";
            };
            return new ShippingReasonResponse(part, step.text(), step.amount());
        }
    }

    @Schema(name = "DeliveryReduced", description = "A promotion lowered the delivery.")
    record DeliveryReducedResponse(
            @Schema(
                    description = "Which decision it is.",
                    example = "delivery_reduced",
                    allowableValues = {"delivery_reduced"})
            String step,

            @Schema(
                    description = "The decision as a sentence.",
                    example = "Promotion SHIPFREE takes EUR 4.90 off the delivery of EUR 4.90")
            String text,

            @Schema(description = "Its code.", example = "SHIPFREE")
            String promotion,

            @Schema(description = "What the delivery cost before it.")
            Money base,

            @Schema(description = "What it took off.") Money amount)
            implements StepResponse {}

    @Schema(name = "GiftAdded", description = "A promotion gives something along.")
    record GiftAddedResponse(
            @Schema(
                    description = "Which decision it is.",
                    example = "gift_added",
                    allowableValues = {"gift_added"})
            String step,

            @Schema(
                    description = "The decision as a sentence.",
                    example = "Promotion WELCOME gives 1 of SOCKS-BOOT-36-40-GREY along")
            String text,

            @Schema(description = "Its code.", example = "WELCOME")
            String promotion,

            @Schema(description = "What is given.", example = "SOCKS-BOOT-36-40-GREY")
            String sku,

            @Schema(description = "How many units.", example = "1")
            int quantity)
            implements StepResponse {}

    @Schema(name = "GiftLeftOut", description = "A promotion would give something along that cannot be had now.")
    record GiftLeftOutResponse(
            @Schema(
                    description = "Which decision it is.",
                    example = "gift_left_out",
                    allowableValues = {"gift_left_out"})
            String step,

            @Schema(
                    description = "The decision as a sentence.",
                    example = "Promotion WELCOME would give 1 of SOCKS-BOOT-36-40-GREY along, which cannot be had now")
            String text,

            @Schema(description = "Its code.", example = "WELCOME")
            String promotion,

            @Schema(description = "What would be given.", example = "SOCKS-BOOT-36-40-GREY")
            String sku,

            @Schema(description = "How many units.", example = "1")
            int quantity)
            implements StepResponse {}

    @Schema(name = "TaxTaken", description = "A tax was taken of a line.")
    record TaxTakenResponse(
            @Schema(
                    description = "Which decision it is.",
                    example = "tax_taken",
                    allowableValues = {"tax_taken"})
            String step,

            @Schema(description = "The decision as a sentence.", example = "2 x TRAIL-S at EUR 99.00: EUR 198.00")
            String text,

            @Schema(description = "The line.", example = "KETTLE-COPPER")
            String sku,

            @Schema(description = "The name of the tax.", example = "VAT 19%")
            String tax,

            @Schema(description = "Percent of the net price.", example = "19")
            String rate,

            @Schema(description = "The net amount that it is taken of.")
            Money base,

            @Schema(description = "How much it takes.") Money amount,

            @Schema(description = "Whether the total of the line contains it.", example = "true")
            boolean included)
            implements StepResponse {}

    @Schema(name = "Untaxed", description = "No tax rule covers a line.")
    record UntaxedResponse(
            @Schema(
                    description = "Which decision it is.",
                    example = "untaxed",
                    allowableValues = {"untaxed"})
            String step,

            @Schema(description = "The decision as a sentence.", example = "2 x TRAIL-S at EUR 99.00: EUR 198.00")
            String text,

            @Schema(description = "The line.", example = "KETTLE-COPPER")
            String sku,

            @Schema(description = "Its tax category.", example = "standard")
            String taxCategory,

            @Schema(description = "Where it goes.", example = "DE")
            String country)
            implements StepResponse {}

    @Schema(name = "CashRounded", description = "The total was rounded, so that it can be paid in coins.")
    record CashRoundedResponse(
            @Schema(
                    description = "Which decision it is.",
                    example = "cash_rounded",
                    allowableValues = {"cash_rounded"})
            String step,

            @Schema(
                    description = "The decision as a sentence.",
                    example = "The total of CHF 19.99 is rounded to CHF 20.00, which can be paid in coins")
            String text,

            @Schema(description = "What everything comes to.")
            Money exact,

            @Schema(description = "What has to be paid.") Money payable)
            implements StepResponse {}

    @Schema(name = "PassedOver", description = "A price that was not chosen.")
    record PassedOverResponse(
            @Schema(description = "The code of its list.", example = "base")
            String list,

            @Schema(description = "From how many units on it would hold.", example = "1")
            int minQuantity,

            @Schema(description = "What one unit would cost.")
            Money unitPrice,

            @Schema(
                    description = "Why it was not chosen.",
                    example = "lower_priority",
                    allowableValues = {
                        "not_in_force",
                        "other_audience",
                        "quantity_too_small",
                        "better_tier",
                        "lower_priority",
                        "dearer"
                    })
            String reason) {

        static PassedOverResponse of(PriceChoice.PassedOver passedOver) {
            return new PassedOverResponse(
                    passedOver.list(),
                    passedOver.minQuantity(),
                    passedOver.unit(),
                    passedOver.reason().name().toLowerCase(Locale.ROOT));
        }
    }

    @Schema(name = "DiscountShare", description = "The part of a discount that one line got.")
    record ShareResponse(
            @Schema(description = "The line.", example = "KETTLE-COPPER")
            String sku,

            @Schema(description = "What of the line it was reckoned from.")
            Money base,

            @Schema(description = "How much.") Money amount,

            @Schema(
                    description = "Whether rounding down would have given it one of the smallest units less.",
                    example = "false")
            boolean remainder) {

        static ShareResponse of(Explanation.Share share) {
            return new ShareResponse(share.sku().value(), share.base(), share.amount(), share.remainder());
        }
    }
}
