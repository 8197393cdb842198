package dev.entrepot.web.inventory;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Some units come or go, in the direction of the reason. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RightDirectionValidator.class)
@interface RightDirection {

    /** What clients branch on. */
    String code() default "wrong_direction";

    /** The sentence for people. */
    String message() default
            "What is received or sent back is a number above zero, damage is one below, and an adjustment is not zero. What was counted is set by on_hand.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
