package dev.entrepot.web.pricing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The members of a shipping method fit together: each zone has one rate of one kind, bands rise, and all amounts are of one currency. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ShippingMethodShapeValidator.class)
@interface ShippingMethodShape {

    /** What clients branch on. */
    String code() default "unfit_shipping_method";

    /** Replaced by what does not fit. */
    String message() default "This does not fit the rest.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
