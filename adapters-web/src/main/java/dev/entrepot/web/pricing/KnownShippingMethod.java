package dev.entrepot.web.pricing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A shipping method is one of the store's. Stores have none yet, so only its absence passes. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownShippingMethodValidator.class)
public @interface KnownShippingMethod {

    /** What clients branch on. */
    String code() default "unknown_shipping_method";

    /** The sentence for people. */
    String message() default "This store has no shipping methods to choose from. Leave shipping_method out.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
