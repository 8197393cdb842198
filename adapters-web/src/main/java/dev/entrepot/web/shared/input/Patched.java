package dev.entrepot.web.shared.input;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the merge patch that this endpoint takes applies to; for its description. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Patched {

    /** The record that a PUT would take. */
    Class<? extends Record> value();

    /** An example of a patch, in JSON. */
    String example();
}
