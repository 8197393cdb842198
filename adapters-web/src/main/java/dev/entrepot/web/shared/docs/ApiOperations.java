package dev.entrepot.web.shared.docs;

import dev.entrepot.web.shared.access.OpenEndpoints;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Patched;
import dev.entrepot.web.shared.json.MergePatch;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Describes each endpoint by what its method takes, gives and refuses. */
final class ApiOperations implements GlobalOperationCustomizer {

    static final String SCHEME = "staff_key";

    private final Schemas schemas;
    private final OpenEndpoints openEndpoints;

    ApiOperations(Schemas schemas, OpenEndpoints openEndpoints) {
        this.schemas = schemas;
        this.openEndpoints = openEndpoints;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.getReturnType().getParameterType() != Reply.class) {
            return operation;
        }
        Endpoint endpoint = Endpoint.of(handler);
        boolean open = openEndpoints.isOpen(endpoint.method(), endpoint.path());
        operation.setParameters(new Parameters(schemas, endpoint).list());
        operation.setRequestBody(body(handler));
        operation.setResponses(new Responses(schemas, endpoint, open).all());
        operation.setSecurity(null);
        if (open) {
            operation.addSecurityItem(new SecurityRequirement());
        }
        return operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }

    private @Nullable RequestBody body(HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            org.springframework.web.bind.annotation.RequestBody body =
                    parameter.getParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class);
            if (body != null) {
                boolean patch = parameter.getParameterType() == MergePatch.class;
                return new RequestBody()
                        .required(body.required())
                        .description(patch ? "What to change." : "What to write.")
                        .content(patch ? patch(handler) : content(parameter));
            }
        }
        return null;
    }

    private Content content(MethodParameter parameter) {
        MediaType media = new MediaType().schema(schemas.taken(parameter.getGenericParameterType()));
        return new Content().addMediaType(MediaTypes.JSON, media);
    }

    private Content patch(HandlerMethod handler) {
        Patched patched = handler.getMethodAnnotation(Patched.class);
        if (patched == null) {
            throw new IllegalStateException(handler + " takes a merge patch and does not say to what");
        }
        JsonSchema schema = schemas.patch(patched.value());
        MediaType media = new MediaType().schema(schema).example(Examples.parsed(schema, patched.example()));
        return new Content().addMediaType(MediaTypes.MERGE_PATCH, media);
    }
}
