package dev.entrepot.web.pricing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The members of an object fit together, as it says itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FitsTogetherValidator.class)
@interface FitsTogether {

    /** What clients branch on. */
    String code() default "unfit_promotion";

    /** Replaced by what does not fit. */
    String message() default "This does not fit together.";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};

    /** Something that knows whether its members fit together. */
    interface Checked {

        /** What does not fit, as a sentence; none if everything does, or something is missing that others ask for. */
        @Nullable
        String unfit();
    }
}
