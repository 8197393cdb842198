package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.shared.Zone;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link TaxRuleShape}; what it finds stands beside the part that does not fit. */
public final class TaxRuleShapeValidator implements ConstraintValidator<TaxRuleShape, TaxRatesRequest.RuleRequest> {

    @Override
    public boolean isValid(TaxRatesRequest.RuleRequest rule, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        boolean fits = endsAfterItBegins(rule, context);
        fits &= hasPartsOfOneCountry(rule, context);
        fits &= takesWhatCanBeTaken(rule, context);
        return fits;
    }

    private static boolean endsAfterItBegins(TaxRatesRequest.RuleRequest rule, ConstraintValidatorContext context) {
        return rule.validFrom() == null
                || rule.validUntil() == null
                || rule.validUntil().isAfter(rule.validFrom())
                || fault(context, "A rule ends after it begins.", "validUntil");
    }

    private static boolean hasPartsOfOneCountry(TaxRatesRequest.RuleRequest rule, ConstraintValidatorContext context) {
        return !Zone.ANY.equals(rule.country())
                || (rule.zoneRegion().isEmpty() && rule.postalCodes() == null)
                || fault(context, "A rule for every country has no region and no postal codes.", "country");
    }

    private static boolean takesWhatCanBeTaken(TaxRatesRequest.RuleRequest rule, ConstraintValidatorContext context) {
        return rule.rates() == null
                || rule.rates().stream().anyMatch(TaxRuleShapeValidator::isIncomplete)
                || TaxRule.bearable(rule.rates().stream()
                        .map(TaxRatesRequest.RateRequest::toRate)
                        .toList())
                || fault(context, "The rates together are above 1000 % of the net price.", "rates");
    }

    private static boolean isIncomplete(TaxRatesRequest.RateRequest rate) {
        return rate == null || rate.name() == null || rate.rate() == null;
    }

    private static boolean fault(ConstraintValidatorContext context, String message, String part) {
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(part)
                .addConstraintViolation();
        return false;
    }
}
