package dev.entrepot.web.shared.reply;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What this endpoint answers with, as far as its return type does not tell; for its description. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shows {

    /** The name of the schema, if what is shown belongs to another package. */
    String value() default "";

    /** Whether a POST to a path without an id makes something new. */
    boolean creates() default true;

    /** Whether what is asked for may have to wait, and is then answered with 202 and where it is kept. */
    boolean waits() default false;

    /** Whether a former address leads to the present one. */
    boolean moves() default false;
}
