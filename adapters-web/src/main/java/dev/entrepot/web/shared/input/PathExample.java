package dev.entrepot.web.shared.input;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An example of what stands in the addresses of a controller's endpoints; for their description. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PathExample {

    /** The name of the path variable. */
    String name();

    /** For those that read: something that the sample shop has, or else what the example of a POST makes. */
    String read();

    /** For those that change it: what the example of a POST makes. */
    String changed();
}
