package dev.entrepot.web.pricing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A line or entry names its variant by SKU or by id, not by both and not by neither. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneVariantValidator.class)
public @interface OneVariant {

    /** What clients branch on. */
    String code() default "ambiguous_variant";

    /** The sentence for people. */
    String message() default "Name the variant by either sku or variant_id.";

    /** The members that it is about. */
    String[] parts() default {"sku", "variant_id"};

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
