package dev.entrepot.web.shared.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The page's program, which comes in a jar. */
final class SwaggerUi {

    private static final String POM = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private SwaggerUi() {}

    /** Which version stands on the class path; its files stand in a folder of that name. */
    static String version() {
        try (InputStream pom = SwaggerUi.class.getResourceAsStream(POM)) {
            if (pom == null) {
                throw new IllegalStateException("swagger-ui is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(pom);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
