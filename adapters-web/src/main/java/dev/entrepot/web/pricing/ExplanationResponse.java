package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.Explanation.Step;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

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
                TaxTakenResponse.class,
                UntaxedResponse.class
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
                            it.subtotal());
                case Step.PromotionSkipped it ->
                    new PromotionSkippedResponse(
                            "promotion_skipped",
                            it.text(),
                            it.promotion(),
                            it.reason().name().toLowerCase(Locale.ROOT));
                case Step.PromotionApplied it ->
                    new PromotionAppliedResponse(
                            "promotion_applied",
                            it.text(),
                            it.promotion(),
                            it.base(),
                            it.amount(),
                            it.shares().stream().map(ShareResponse::of).toList());
                case Step.TaxTaken it ->
                    new TaxTakenResponse(
                            "tax_taken",
                            it.text(),
                            it.sku().value(),
                            it.rate().name(),
                            it.rate().percentage().plainValue(),
                            it.base(),
                            it.amount(),
                            it.included());
                case Step.Untaxed it ->
                    new UntaxedResponse("untaxed", it.text(), it.sku().value(), it.category(), it.country());
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

            @Schema(description = "The line.", example = "SHIRT-RED-M")
            String sku,

            @Schema(description = "The code of the list that the price came from.", example = "base")
            String list,

            @Schema(description = "What one unit costs.") Money unitPrice,

            @Schema(description = "How many units.", example = "2")
            int quantity,

            @Schema(description = "Unit price times quantity.")
            Money subtotal)
            implements StepResponse {}

    @Schema(name = "PromotionSkipped", description = "A promotion was considered and did not apply.")
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
                    example = "coupon_missing",
                    allowableValues = {
                        "not_in_force",
                        "coupon_missing",
                        "below_minimum",
                        "other_currency",
                        "nothing_left"
                    })
            String reason)
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

            @Schema(description = "What the order cost before it.")
            Money base,

            @Schema(description = "What it took off.") Money amount,

            @Schema(description = "How that was spread over the lines, in proportion to what each still cost.")
            List<ShareResponse> shares)
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

            @Schema(description = "The line.", example = "SHIRT-RED-M")
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

            @Schema(description = "The line.", example = "SHIRT-RED-M")
            String sku,

            @Schema(description = "Its tax category.", example = "standard")
            String taxCategory,

            @Schema(description = "Where it goes.", example = "DE")
            String country)
            implements StepResponse {}

    @Schema(name = "DiscountShare", description = "The part of a discount that one line got.")
    record ShareResponse(
            @Schema(description = "The line.", example = "SHIRT-RED-M")
            String sku,

            @Schema(description = "How much.") Money amount,

            @Schema(
                    description = "Whether rounding down would have given it one of the smallest units less.",
                    example = "false")
            boolean remainder) {

        static ShareResponse of(Explanation.Share share) {
            return new ShareResponse(share.sku().value(), share.amount(), share.remainder());
        }
    }
}
