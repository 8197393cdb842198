package dev.entrepot.web.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.shared.PostalCodes;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@link DistinctTaxRules}; what it finds stands beside the later rule. */
public final class DistinctTaxRulesValidator implements ConstraintValidator<DistinctTaxRules, TaxRatesRequest> {

    @Override
    public boolean isValid(TaxRatesRequest request, ConstraintValidatorContext context) {
        List<TaxRatesRequest.RuleRequest> rules = request.rules();
        if (rules == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        Set<Key> seen = new HashSet<>();
        boolean distinct = true;
        for (int i = 0; i < rules.size(); i++) {
            TaxRatesRequest.RuleRequest rule = rules.get(i);
            if (rule != null && rule.country() != null && !seen.add(Key.of(rule))) {
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

    private record Key(
            String country,
            String region,
            @Nullable PostalCodes postalCodes,
            TaxCategory category,
            @Nullable Instant from) {

        static Key of(TaxRatesRequest.RuleRequest rule) {
            return new Key(rule.country(), rule.zoneRegion(), rule.postalCodes(), rule.category(), rule.validFrom());
        }
    }
}
