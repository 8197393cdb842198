package dev.entrepot.web.pricing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An adjustment has a percentage or an amount above zero, and not both. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneSizeValidator.class)
@interface OneSize {

    /** What clients branch on. */
    String code() default "one_of_two";

    /** The sentence for people. */
    String message() default "Send either a percentage or an amount above zero.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
