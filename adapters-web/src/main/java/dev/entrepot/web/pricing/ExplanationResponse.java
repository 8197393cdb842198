package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.Explanation.Step;
import dev.entrepot.domain.shared.Money;
import java.util.List;
import java.util.Locale;

record ExplanationResponse(String text, List<StepResponse> steps) {

    static ExplanationResponse of(Explanation explanation) {
        return new ExplanationResponse(
                explanation.text(),
                explanation.steps().stream().map(StepResponse::of).toList());
    }

    /** Member {@code step} names the decision, the others are its data. */
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

    record PriceChosenResponse(
            String step, String text, String sku, String list, Money unitPrice, int quantity, Money subtotal)
            implements StepResponse {}

    record PromotionSkippedResponse(String step, String text, String promotion, String reason)
            implements StepResponse {}

    record PromotionAppliedResponse(
            String step, String text, String promotion, Money base, Money amount, List<ShareResponse> shares)
            implements StepResponse {}

    record TaxTakenResponse(
            String step, String text, String sku, String tax, String rate, Money base, Money amount, boolean included)
            implements StepResponse {}

    record UntaxedResponse(String step, String text, String sku, String taxCategory, String country)
            implements StepResponse {}

    record ShareResponse(String sku, Money amount, boolean remainder) {

        static ShareResponse of(Explanation.Share share) {
            return new ShareResponse(share.sku().value(), share.amount(), share.remainder());
        }
    }
}
