package dev.entrepot.web.shared.store;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a store rounds to is an amount of its own currency, within bounds. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RoundsItsCurrencyValidator.class)
@interface RoundsItsCurrency {

    /** What clients branch on. */
    String code() default "invalid_value";

    /** The sentence for people. */
    String message() default
            "This should be an amount of the store's currency, above zero and at most 100000 of its smallest units, or null.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
