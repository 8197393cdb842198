package dev.entrepot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A {@link TestClient} whose answers can be held against what was expected. What is added to one makes another one. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final TestClient client;
    private final List<String> headers;

    /** A client that sends no headers of its own. */
    public Api(TestClient client) {
        this(client, List.of());
    }

    private Api(TestClient client, List<String> headers) {
        this.client = client;
        this.headers = headers;
    }

    /** A client that sends a header as well. */
    public Api with(String header, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Api(client, more);
    }

    /** Reads. */
    public Answered get(String uri) {
        return send("GET", uri, null);
    }

    /** Creates, or has something done. */
    public Answered post(String uri, @Nullable String body) {
        return send("POST", uri, body);
    }

    /** Replaces. */
    public Answered put(String uri, String body) {
        return send("PUT", uri, body);
    }

    /** Changes, by a merge patch. */
    public Answered patch(String uri, String body) {
        return send("PATCH", uri, body);
    }

    /** Deletes. */
    public Answered delete(String uri) {
        return send("DELETE", uri, null);
    }

    /** Sends any request; JSON may be written with single quotes. */
    public Answered send(String method, String uri, @Nullable String body) {
        List<String> all = new ArrayList<>(headers);
        if (body != null) {
            all.add("Content-Type");
            all.add(method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        String json = body == null ? null : body.replace('\'', '"');
        return new Answered(client.send(method, uri, json, all.toArray(String[]::new)));
    }

    /** What came back. */
    public static final class Answered {

        private final TestClient.Reply reply;

        Answered(TestClient.Reply reply) {
            this.reply = reply;
        }

        /** Demands a status. */
        public Answered hasStatus(int status) {
            assertThat(reply.status()).as(text()).isEqualTo(status);
            return this;
        }

        /** Demands a problem of a code. */
        public Answered isProblem(int status, String code) {
            hasStatus(status);
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
            assertThat(at("/code")).isEqualTo(code);
            return this;
        }

        /** Demands these faults, each as {@code field code}, and no others. */
        public Answered hasFaults(String... faults) {
            isProblem(422, "validation_failed");
            assertThat(reply.errors()).as(text()).containsExactlyInAnyOrder(faults);
            return this;
        }

        /** Demands this JSON and nothing else; it may be written with single quotes. */
        public Answered hasBody(String json) {
            assertThat(body()).isEqualTo(JSON.readTree(json.replace('\'', '"')));
            return this;
        }

        /** Demands this JSON, and nothing else, at a JSON pointer; it may be written with single quotes. */
        public Answered hasAt(String pointer, String json) {
            assertThat(body().at(pointer)).isEqualTo(JSON.readTree(json.replace('\'', '"')));
            return this;
        }

        /** The body. */
        public JsonNode body() {
            return reply.json();
        }

        /** The body as it came. */
        public String text() {
            return new String(reply.bytes(), StandardCharsets.UTF_8);
        }

        /** What stands at a JSON pointer, as text. */
        public String at(String pointer) {
            return reply.at(pointer);
        }

        /** A header; empty if it was not sent. */
        public String header(String name) {
            return reply.header(name);
        }
    }
}
