package dev.entrepot.web.pricing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** No two rules are for the same zone and tax category from the same instant on, since one of them would never be looked at. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DistinctTaxRulesValidator.class)
@interface DistinctTaxRules {

    /** What clients branch on. */
    String code() default "duplicate_tax_rule";

    /** The sentence for people. */
    String message() default
            "There is another rule for the same country, region, postal codes and tax category from the same time on.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};
}
