package dev.entrepot.web.pricing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A buyer is a customer or is described, not both. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CustomerOrDescriptionValidator.class)
@interface CustomerOrDescription {

    /** What clients branch on. */
    String code() default "conflicting";

    /** The sentence for people. */
    String message() default "The customer's own counts. Leave this out, or leave customer out and describe the buyer.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
