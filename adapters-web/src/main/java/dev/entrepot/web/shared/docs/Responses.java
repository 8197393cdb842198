package dev.entrepot.web.shared.docs;

import dev.entrepot.web.shared.problem.ProblemKind;
import dev.entrepot.web.shared.problem.ProblemKinds;
import dev.entrepot.web.shared.reply.Shows;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;

/** Describes what an endpoint answers with: what it shows, and every problem that it may have. */
final class Responses {

    private static final String PROBLEM_TYPE = "application/problem+json";
    private static final Map<Integer, List<String>> HEADERS = Map.of(
            401, List.of("WWW-Authenticate"),
            429, List.of("Retry-After"),
            503, List.of("Retry-After"));

    private final Schemas schemas;
    private final Endpoint endpoint;
    private final boolean open;

    Responses(Schemas schemas, Endpoint endpoint, boolean open) {
        this.schemas = schemas;
        this.endpoint = endpoint;
        this.open = open;
    }

    ApiResponses all() {
        ApiResponses responses = new ApiResponses();
        success(responses);
        Map<Integer, List<ProblemKind>> byStatus = new TreeMap<>();
        for (ProblemKind kind : kinds()) {
            byStatus.computeIfAbsent(kind.status(), status -> new ArrayList<>()).add(kind);
        }
        byStatus.forEach((status, kinds) -> responses.addApiResponse(String.valueOf(status), problem(status, kinds)));
        return responses;
    }

    private void success(ApiResponses responses) {
        Shows shows = endpoint.shows();
        if (endpoint.showsNothing()) {
            responses.addApiResponse("204", response("It is done."));
            return;
        }
        JsonSchema schema = shown();
        ApiResponse response = response(endpoint.creates() ? "It was created." : "As it is now.", "ETag")
                .content(new Content().addMediaType("application/json", new MediaType().schema(schema)));
        if (endpoint.lists()) {
            headers(response, "Link");
        }
        if (endpoint.takesKey()) {
            headers(response, "Idempotency-Replayed");
        }
        if (endpoint.creates()) {
            headers(response, "Location");
        }
        responses.addApiResponse(endpoint.creates() ? "201" : "200", response);
        if (shows != null && shows.waits()) {
            responses.addApiResponse(
                    "202",
                    response("It waits; Location tells where.", "ETag", "Location")
                            .content(new Content().addMediaType("application/json", new MediaType().schema(schema))));
        }
        if (shows != null && shows.moves()) {
            responses.addApiResponse("301", response("It has another address now.", "Location"));
        }
        if (endpoint.reads()) {
            responses.addApiResponse("304", response("The client has it already.", "ETag"));
        }
    }

    private JsonSchema shown() {
        Type part = endpoint.listedInParts();
        if (part != null) {
            schemas.showInParts(part);
        }
        Type shown = endpoint.shown();
        Shows shows = endpoint.shows();
        if (shown == null) {
            return Schemas.reference(shows == null ? "" : shows.value());
        }
        return endpoint.walks() && shown instanceof ParameterizedType listing
                ? schemas.walked(listing, endpoint.pages())
                : schemas.shown(shown);
    }

    private SequencedSet<ProblemKind> kinds() {
        SequencedSet<ProblemKind> kinds = new LinkedHashSet<>();
        endpoint.refusals().stream().map(ProblemKinds::named).forEach(kinds::add);
        kinds.add(ProblemKinds.INVALID_API_KEY);
        kinds.add(ProblemKinds.NOT_ACCEPTABLE);
        kinds.add(ProblemKinds.VALIDATION_FAILED);
        kinds.add(ProblemKinds.RATE_LIMITED);
        kinds.add(ProblemKinds.INTERNAL_ERROR);
        kinds.add(ProblemKinds.UNAVAILABLE);
        if (!open) {
            kinds.add(ProblemKinds.AUTHENTICATION_REQUIRED);
        }
        if (endpoint.takesBody()) {
            kinds.add(ProblemKinds.MALFORMED_REQUEST);
            kinds.add(ProblemKinds.BODY_TOO_LARGE);
            kinds.add(ProblemKinds.UNSUPPORTED_MEDIA_TYPE);
        }
        if (endpoint.takesKey()) {
            kinds.add(ProblemKinds.named("idempotency_key_reused"));
            kinds.add(ProblemKinds.named("request_in_progress"));
        }
        if (endpoint.takesVersion()) {
            kinds.add(ProblemKinds.PRECONDITION_FAILED);
        } else if (!endpoint.reads()) {
            kinds.add(ProblemKinds.IF_MATCH_NOT_SUPPORTED);
        }
        if (endpoint.takesKey() || endpoint.takesVersion()) {
            kinds.add(ProblemKinds.CONCURRENT_CHANGE);
        }
        if (endpoint.lists()) {
            kinds.add(ProblemKinds.PAGE_OUT_OF_RANGE);
        }
        return kinds;
    }

    private ApiResponse problem(int status, List<ProblemKind> kinds) {
        MediaType media = new MediaType().schema(Schemas.reference(ProblemSchema.NAME));
        for (ProblemKind kind : kinds) {
            media.addExamples(
                    kind.code(),
                    new Example()
                            .summary(kind.title())
                            .value(ProblemSchema.example(kind, Parameters.exampleOf(endpoint))));
        }
        String description =
                String.join("; ", kinds.stream().map(ProblemKind::title).toList()) + ".";
        ApiResponse response = response(description).content(new Content().addMediaType(PROBLEM_TYPE, media));
        headers(response, HEADERS.getOrDefault(status, List.of()).toArray(String[]::new));
        boolean retry = kinds.stream().anyMatch(kind -> kind.code().equals("request_in_progress"));
        if (retry) {
            headers(response, "Retry-After");
        }
        return response;
    }

    private static ApiResponse response(String description, String... headers) {
        ApiResponse response = new ApiResponse().description(description);
        headers(response, "X-Request-ID", "RateLimit-Policy", "RateLimit");
        headers(response, headers);
        return response;
    }

    private static void headers(ApiResponse response, String... names) {
        for (String name : names) {
            response.addHeaderObject(name, new Header().$ref("#/components/headers/" + name));
        }
    }
}
