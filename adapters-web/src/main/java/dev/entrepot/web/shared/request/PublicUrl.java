package dev.entrepot.web.shared.request;

import dev.entrepot.web.shared.WebSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where clients find us. */
public final class PublicUrl {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final @Nullable String configured;

    /** Takes the configured address, if there is one. */
    public PublicUrl(WebSettings settings) {
        this.configured = settings.publicUrl();
    }

    /** The absolute URL of a path of ours, as the sender of the request sees us. */
    public String of(HttpServletRequest request, String path) {
        return configured == null ? asked(request) + path : configured + path;
    }

    private static String asked(HttpServletRequest request) {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual =
                port <= 0 || (scheme.equals("http") && port == HTTP) || (scheme.equals("https") && port == HTTPS);
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
