package dev.entrepot.web.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks {@link DistinctTaxRules}; what it finds stands beside the later rule. */
public final class DistinctTaxRulesValidator implements ConstraintValidator<DistinctTaxRules, TaxRatesRequest> {

    @Override
    public boolean isValid(TaxRatesRequest request, ConstraintValidatorContext context) {
        List<TaxRatesRequest.RuleRequest> rules = request.rules();
        if (rules == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        Set<Zone> seen = new HashSet<>();
        boolean distinct = true;
        for (int i = 0; i < rules.size(); i++) {
            TaxRatesRequest.RuleRequest rule = rules.get(i);
            if (rule != null && rule.country() != null && !seen.add(Zone.of(rule))) {
                distinct = false;
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("rules")
                        .addPropertyNode("country")
                        .inIterable()
                        .atIndex(i)
                        .addConstraintViolation();
            }
        }
        return distinct;
    }

    private record Zone(String country, String region, TaxCategory category) {

        static Zone of(TaxRatesRequest.RuleRequest rule) {
            return new Zone(rule.country(), rule.zoneRegion(), rule.category());
        }
    }
}
