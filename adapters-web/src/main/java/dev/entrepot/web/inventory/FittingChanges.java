package dev.entrepot.web.inventory;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Each change says how many are there or how many came or went, not both, and fits the reason. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FittingChangesValidator.class)
@interface FittingChanges {

    /** What clients branch on. */
    String code() default "unfit_change";

    /** The sentence for people. */
    String message() default
            "Send either on_hand, for a count or an adjustment, or by: above zero for what is received or sent back, below zero for damage, not zero for an adjustment, and never for a count.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
