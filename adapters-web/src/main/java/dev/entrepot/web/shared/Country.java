package dev.entrepot.web.shared;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A country is one of ISO 3166-1, by its alpha-2 code in capitals; absent is a matter of other constraints. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CountryValidator.class)
public @interface Country {

    /** What clients branch on. */
    String code() default "unknown_country";

    /** The sentence for people. */
    String message() default "A country is two capital letters of ISO 3166-1, such as DE.";

    /** Whether {@code *} passes too, for every country. */
    boolean orEvery() default false;

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
