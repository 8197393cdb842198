package dev.entrepot.web.pricing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A price list ends after it begins. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EndsAfterItBeginsValidator.class)
@interface EndsAfterItBegins {

    /** What clients branch on. */
    String code() default "ends_before_it_begins";

    /** The sentence for people. */
    String message() default "A price list ends after it begins.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
