package dev.entrepot.web.inventory;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A backorder policy has the limit and the time that belong to it, and no others. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BackorderShapeValidator.class)
@interface BackorderShape {

    /** What clients branch on. */
    String code() default "invalid_backorder";

    /** The sentence for people. */
    String message() default "The members of a backorder policy go with its kind.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
