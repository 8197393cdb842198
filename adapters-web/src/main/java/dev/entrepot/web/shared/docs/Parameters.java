package dev.entrepot.web.shared.docs;

import dev.entrepot.web.shared.docs.Members.Member;
import dev.entrepot.web.shared.input.PathExample;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Describes what an endpoint takes besides its body. */
final class Parameters {

    static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    static final String REQUIRED_IDEMPOTENCY_KEY = "RequiredIdempotencyKey";
    static final String IF_MATCH = "IfMatch";
    static final String IF_NONE_MATCH = "IfNoneMatch";

    private static final Map<String, String> PATHS = Map.of(
            "id", "Its id.",
            "id_or_slug", "Its id or its slug.",
            "code", "Its code.",
            "batch", "The id of the batch.",
            "sku", "The SKU of the variant.",
            "location", "The code of the place.");
    private static final Map<String, String> PATH_EXAMPLES = Map.of(
            "id", "019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c3",
            "batch", "019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c4",
            "sku", "KETTLE-COPPER",
            "location", "main");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final Schemas schemas;
    private final Endpoint endpoint;

    Parameters(Schemas schemas, Endpoint endpoint) {
        this.schemas = schemas;
        this.endpoint = endpoint;
    }

    List<Parameter> list() {
        List<Parameter> parameters = new ArrayList<>();
        endpoint.parameters().map(this::fromMethod).filter(Parameters::isThere).forEach(parameters::add);
        Class<?> query = endpoint.query();
        if (query != null) {
            Members.of(query).stream().map(this::fromQuery).forEach(parameters::add);
        }
        if (endpoint.takesKey()) {
            parameters.add(reference(endpoint.needsKey() ? REQUIRED_IDEMPOTENCY_KEY : IDEMPOTENCY_KEY));
        }
        if (endpoint.takesVersion()) {
            parameters.add(reference(IF_MATCH));
        }
        if (endpoint.reads()) {
            parameters.add(reference(IF_NONE_MATCH));
        }
        return parameters;
    }

    /** The headers that many endpoints take. */
    static Map<String, Parameter> shared() {
        return Map.of(
                IDEMPOTENCY_KEY, key(false),
                REQUIRED_IDEMPOTENCY_KEY, key(true),
                IF_MATCH,
                        header(
                                "If-Match",
                                "The ETag of the version that the change is based on. If there is a newer one, the answer is 412 and nothing"
                                        + " changes. The part before the dot is compared, so that a sale does not defeat an editor.",
                                "\"3.pZ0Yk1uW9aQx7LmB\""),
                IF_NONE_MATCH,
                        header(
                                "If-None-Match",
                                "The ETag of what the client has. If it is still so, the answer is 304 without a body.",
                                "\"3.pZ0Yk1uW9aQx7LmB\""));
    }

    private static Parameter key(boolean required) {
        return header(
                        "Idempotency-Key",
                        "Makes the request safe to repeat: the same key with the same request gives the first answer again, for 24 hours.",
                        "8e03978e-40d5-43e8-bc93-6894a57f9324")
                .required(required);
    }

    private static Parameter header(String name, String description, String example) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(false)
                .schema(text())
                .example(example);
    }

    private static JsonSchema text() {
        JsonSchema text = new JsonSchema();
        text.addType("string");
        return text;
    }

    private static Parameter reference(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    private static boolean isThere(@Nullable Parameter parameter) {
        return parameter != null;
    }

    private @Nullable Parameter fromMethod(MethodParameter parameter) {
        PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
        if (variable != null) {
            String name = variable.name().isEmpty() ? nameOf(parameter) : variable.name();
            return new Parameter()
                    .in("path")
                    .name(name)
                    .description(PATHS.getOrDefault(name, "Which one."))
                    .required(true)
                    .schema(text())
                    .example(pathExample(endpoint, name));
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header == null) {
            return null;
        }
        io.swagger.v3.oas.annotations.Parameter described =
                parameter.getParameterAnnotation(io.swagger.v3.oas.annotations.Parameter.class);
        return described == null
                ? header(header.name(), "", "")
                : header(header.name(), described.description(), described.example());
    }

    /** The address of an endpoint, with an example of each variable in it. */
    static String exampleOf(Endpoint endpoint) {
        return VARIABLE.matcher(endpoint.path()).replaceAll(variable -> pathExample(endpoint, variable.group(1)));
    }

    private static String pathExample(Endpoint endpoint, String name) {
        PathExample example = endpoint.handler().getBeanType().getAnnotation(PathExample.class);
        if (example != null && example.name().equals(name)) {
            return endpoint.reads() ? example.read() : example.changed();
        }
        String usual = PATH_EXAMPLES.get(name);
        if (usual == null) {
            throw new IllegalStateException(endpoint + " has no example of " + name);
        }
        return usual;
    }

    private static String nameOf(MethodParameter parameter) {
        return parameter.getParameter().getName();
    }

    private Parameter fromQuery(Member member) {
        JsonSchema schema = schemas.parameter(member);
        Parameter parameter = new Parameter()
                .in("query")
                .name(member.name())
                .description(schema.getDescription())
                .required(member.isDemanded())
                .schema(schema);
        schema.setDescription(null);
        if (schema.getTypes().contains("array")) {
            parameter.style(Parameter.StyleEnum.FORM).explode(false);
        }
        return parameter.example(schemas.examples().of(schema));
    }
}
