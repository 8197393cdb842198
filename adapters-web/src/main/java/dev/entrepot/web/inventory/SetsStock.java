package dev.entrepot.web.inventory;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A reason for which somebody says how many units there are, not how many came or went. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SetsStockValidator.class)
@interface SetsStock {

    /** What clients branch on. */
    String code() default "unfit_change";

    /** The sentence for people. */
    String message() default
            "on_hand is set by a count or an adjustment. Post what came or went to /adjustments, as by.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
