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
 * @param bulkBodyLimit the greatest body of a request that changes thousands of rows
 * @param publicUrl where clients reach us, such as {@code https://shop.example}; none to take it from each request
 * @param limits how many requests are answered
 * @param corsOrigins whose pages may call us from a browser; empty for nobody's
 */
@ConfigurationProperties("entrepot.web")
public record WebSettings(
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("4MB") DataSize bulkBodyLimit,
        @Nullable String publicUrl,
        @DefaultValue Limits limits,
        @DefaultValue List<String> corsOrigins) {

    /**
     * How many requests to the API are answered in a minute; 0 for as many as come.
     *
     * @param guests from one address without a key
     * @param local from this very machine without a key
     * @param keys with one key
     */
    public record Limits(
            @DefaultValue("12000") int guests,
            @DefaultValue("600000") int local,
            @DefaultValue("300000") int keys) {}

    /** Copies the origins, and takes a slash from the end of the URL. */
    public WebSettings {
        publicUrl = publicUrl != null && publicUrl.endsWith("/")
                ? publicUrl.substring(0, publicUrl.length() - 1)
                : publicUrl;
        corsOrigins = List.copyOf(corsOrigins);
    }
}
