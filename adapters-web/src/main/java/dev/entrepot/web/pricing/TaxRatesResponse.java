package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.tax.TaxRule;
import java.util.List;

record TaxRatesResponse(List<RuleResponse> rules) {

    static TaxRatesResponse of(List<TaxRule> rules) {
        return new TaxRatesResponse(rules.stream().map(RuleResponse::of).toList());
    }

    record RuleResponse(String country, String region, String taxCategory, List<RateResponse> rates) {

        static RuleResponse of(TaxRule rule) {
            return new RuleResponse(
                    rule.country(),
                    rule.region(),
                    rule.category().code(),
                    rule.rates().stream()
                            .map(rate -> new RateResponse(
                                    rate.name(), rate.percentage().plainValue()))
                            .toList());
        }
    }

    record RateResponse(String name, String rate) {}
}
