package dev.entrepot.web.inventory;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link BackorderShape}. */
public final class BackorderShapeValidator implements ConstraintValidator<BackorderShape, BackorderContent> {

    @Override
    public boolean isValid(BackorderContent content, ConstraintValidatorContext context) {
        if (content.policy() == null) {
            return true;
        }
        boolean limited = content.limitOrNone() != 0;
        boolean timed = content.availableFrom() != null;
        return switch (content.policy()) {
            case DENY -> !limited && !timed;
            case ALLOW -> limited && !timed;
            case PREORDER -> limited && timed;
        };
    }
}
