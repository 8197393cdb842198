package dev.entrepot.web.pricing;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link FitsTogether}. */
public final class FitsTogetherValidator implements ConstraintValidator<FitsTogether, FitsTogether.Checked> {

    @Override
    public boolean isValid(FitsTogether.Checked checked, ConstraintValidatorContext context) {
        String unfit = checked.unfit();
        if (unfit == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(unfit).addConstraintViolation();
        return false;
    }
}
