package dev.entrepot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a {@link TestServer}. */
public final class TestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final @Nullable String key;

    TestClient(int port, @Nullable String key) {
        this.port = port;
        this.key = key;
    }

    /** Reads. */
    public Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Creates, from JSON. */
    public Reply post(String path, String body, String... headers) {
        return send("POST", path, body, with("application/json", headers));
    }

    /** Replaces, by JSON. */
    public Reply put(String path, String body, String... headers) {
        return send("PUT", path, body, with("application/json", headers));
    }

    /** Changes, by a merge patch. */
    public Reply patch(String path, String body, String... headers) {
        return send("PATCH", path, body, with("application/merge-patch+json", headers));
    }

    /** Deletes. */
    public Reply delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** Sends anything; headers are names and values in turn. */
    public Reply send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (key != null) {
            request.header("X-API-Key", key);
        }
        try {
            return new Reply(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String contentType, String... headers) {
        String[] more = Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = "Content-Type";
        more[headers.length + 1] = contentType;
        return more;
    }

    /** What came back. */
    public record Reply(HttpResponse<byte[]> response) {

        /** The status. */
        public int status() {
            return response.statusCode();
        }

        /** A header; empty if it is not there. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The body. */
        public byte[] bytes() {
            return response.body();
        }

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** A value in the body by JSON pointer, as text. */
        public String at(String pointer) {
            return json().at(pointer).asString();
        }

        /** The fields and codes of a problem's errors. */
        public List<String> errors() {
            List<String> errors = new ArrayList<>();
            json().path("errors")
                    .forEach(error -> errors.add(error.path("field").asString() + " "
                            + error.path("code").asString()));
            return errors;
        }

        /** What came back, for the message of a test that fails. */
        @Override
        public String toString() {
            return status() + " " + new String(bytes(), StandardCharsets.UTF_8);
        }
    }
}
