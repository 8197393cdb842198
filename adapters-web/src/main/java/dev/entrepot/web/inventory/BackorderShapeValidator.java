package dev.entrepot.web.inventory;

import dev.entrepot.web.inventory.BackorderContent.Policy;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link BackorderShape}; what it finds stands beside the member that is wrong. */
public final class BackorderShapeValidator implements ConstraintValidator<BackorderShape, BackorderContent> {

    @Override
    public boolean isValid(BackorderContent content, ConstraintValidatorContext context) {
        if (content.policy() == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        boolean fits = isOneWay(
                content.policy() == Policy.DENY,
                content.limitOrNone() != 0,
                context,
                "limit",
                "With deny nothing is promised beyond what is there: leave the limit out.",
                "With allow and preorder the limit is above zero.");
        return isOneWay(
                        content.policy() != Policy.PREORDER,
                        content.availableFrom() != null,
                        context,
                        "availableFrom",
                        "Only preorder has a date: leave it out.",
                        "With preorder say when the units are expected.")
                && fits;
    }

    private static boolean isOneWay(
            boolean without,
            boolean sent,
            ConstraintValidatorContext context,
            String member,
            String needless,
            String missing) {
        if (without != sent) {
            return true;
        }
        context.buildConstraintViolationWithTemplate(without ? needless : missing)
                .addPropertyNode(member)
                .addConstraintViolation();
        return false;
    }
}
