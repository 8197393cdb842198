package dev.entrepot.web.pricing;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link CustomerOrDescription}; what it finds stands beside each member that is too much. */
public final class CustomerOrDescriptionValidator implements ConstraintValidator<CustomerOrDescription, BuyerContent> {

    @Override
    public boolean isValid(BuyerContent buyer, ConstraintValidatorContext context) {
        if (buyer.customer() == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        boolean alone = leftOut("groups", buyer.groups(), context);
        alone &= leftOut("tier", buyer.tier(), context);
        alone &= leftOut("memberSince", buyer.memberSince(), context);
        alone &= leftOut("taxStatus", buyer.taxStatus(), context);
        return alone;
    }

    private static boolean leftOut(String member, @Nullable Object said, ConstraintValidatorContext context) {
        if (said == null) {
            return true;
        }
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(member)
                .addConstraintViolation();
        return false;
    }
}
