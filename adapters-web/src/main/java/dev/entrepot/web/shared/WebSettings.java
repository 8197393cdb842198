package dev.entrepot.web.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the HTTP side behaves.
 *
 * @param bodyLimit the greatest body of a request
 * @param publicUrl where clients reach us, such as {@code https://shop.example}; none to take it from each request
 * @param corsOrigins whose pages may call us from a browser; empty for nobody's
 */
@ConfigurationProperties("entrepot.web")
public record WebSettings(
        @DefaultValue("1MB") DataSize bodyLimit,
        @Nullable String publicUrl,
        @DefaultValue List<String> corsOrigins) {

    /** Copies the origins, and takes a slash from the end of the URL. */
    public WebSettings {
        publicUrl = publicUrl != null && publicUrl.endsWith("/")
                ? publicUrl.substring(0, publicUrl.length() - 1)
                : publicUrl;
        corsOrigins = List.copyOf(corsOrigins);
    }
}
