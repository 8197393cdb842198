package dev.entrepot.web.ordering;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where an order goes is told by its address; {@code ship_to}, if it is repeated from the quote, says nothing else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ShipToOfAddressValidator.class)
@interface ShipToOfAddress {

    /** What clients branch on. */
    String code() default "contradicts_shipping_address";

    /** The sentence for people. */
    String message() default "This differs from the shipping address. Quote with the address, or leave ship_to out.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
