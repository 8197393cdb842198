package dev.entrepot.web.shared.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.entrepot.web.shared.reply.FixedReply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;

/**
 * The description of the API, which is made once, in English and for whichever address it is asked at: making it takes seconds in a
 * program that has just started. It answers in the place of the endpoint that it inherits, which knows neither tags nor compression.
 */
final class ApiDescription extends OpenApiWebMvcResource {

    /** Where it stands. */
    static final String PATH = "/openapi.json";

    private static final Logger LOG = LoggerFactory.getLogger(ApiDescription.class);

    private @Nullable FixedReply made;

    ApiDescription(
            ObjectFactory<OpenAPIService> openApi,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(openApi, requests, responses, operations, properties, providers, customizers);
    }

    /** Makes it while nobody waits for it. */
    void makeEarly() {
        Thread.ofPlatform().daemon().name("openapi").start(() -> {
            try {
                made();
            } catch (IOException | RuntimeException e) {
                LOG.info("{} is not made before somebody asks for it: {}", PATH, e.toString());
            }
        });
    }

    /** Answers a request that reads it. */
    boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reading) {
            made().answer(request, response);
        }
        return reading;
    }

    private synchronized FixedReply made() throws JsonProcessingException {
        FixedReply present = made;
        if (present == null) {
            present = new FixedReply(writeJsonValue(getOpenApi("/", Locale.ENGLISH)));
            made = present;
        }
        return present;
    }
}
