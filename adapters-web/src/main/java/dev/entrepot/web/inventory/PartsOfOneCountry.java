package dev.entrepot.web.inventory;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Regions and postal codes belong to one country, not to every one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PartsOfOneCountryValidator.class)
@interface PartsOfOneCountry {

    /** What clients branch on. */
    String code() default "conflicting";

    /** The sentence for people. */
    String message() default
            "A zone of every country has no region and no postal codes. Leave this out, or name the country.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
