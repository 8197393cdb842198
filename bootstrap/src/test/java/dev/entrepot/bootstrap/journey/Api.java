package dev.entrepot.bootstrap.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API, with or without a staff key. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final String base;
    private final Map<String, String> headers;

    Api(String base, Map<String, String> headers) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build(),
                base,
                headers);
    }

    private Api(HttpClient client, String base, Map<String, String> headers) {
        this.client = client;
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /** The same client, sending a further header. */
    Api with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Api(client, base, more);
    }

    Answer get(String path) {
        return send("GET", path, Optional.empty(), "application/json");
    }

    Answer delete(String path) {
        return send("DELETE", path, Optional.empty(), "application/json");
    }

    Answer post(String path, String body) {
        return send("POST", path, Optional.of(body), "application/json");
    }

    Answer put(String path, String body) {
        return send("PUT", path, Optional.of(body), "application/json");
    }

    Answer patch(String path, String body) {
        return send("PATCH", path, Optional.of(body), "application/merge-patch+json");
    }

    private Answer send(String method, String path, Optional<String> body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        body.ifPresent(content -> request.header("Content-Type", contentType));
        headers.forEach(request::header);
        try {
            return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came back.
     *
     * @param text the body as it came
     */
    record Answer(int status, HttpResponse<String> response, String text) {

        static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), response, response.body());
        }

        JsonNode json() {
            return JSON.readTree(text);
        }

        /** The text at a path such as {@code /lines/0/sku}. */
        String at(String pointer) {
            return json().at(pointer).asString();
        }

        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        @Override
        public String toString() {
            return status + " " + text;
        }
    }
}
