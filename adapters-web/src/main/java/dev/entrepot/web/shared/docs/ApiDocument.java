package dev.entrepot.web.shared.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** What the description says as a whole, and the parts that its endpoints refer to. */
final class ApiDocument implements GlobalOpenApiCustomizer {

    private static final Map<String, String> HEADERS = Map.of(
            "ETag", "The tag of what is shown: its version, if it has one, a dot, and a digest.",
            "Link", "The first, previous, next and last page (RFC 8288).",
            "Location", "Where it is.",
            "X-Request-ID", "By what the request is found in our logs; the client's own, if it sent one.",
            "Idempotency-Replayed", "There, and true, if the answer was given before to the same Idempotency-Key.",
            "Retry-After", "After how many seconds to repeat the request.",
            "RateLimit-Policy",
                    "How many requests (q) are answered in how many seconds (w); absent where nothing is limited.",
            "RateLimit",
                    "How many requests (r) may come at once, and in how many seconds (t) the whole quota is there again.",
            "WWW-Authenticate", "How to say who asks.");
    private static final Map<String, String> EXAMPLES = Map.of(
            "ETag", "\"3.pZ0Yk1uW9aQx7LmB\"",
            "Link", "<https://shop.example/api/v1/products?page=2>; rel=\"next\"",
            "Location", "https://shop.example/api/v1/products/019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c3",
            "X-Request-ID", "5f0c2f5e-7a3d-4c58-9d6e-0a4f2b1c3d4e",
            "Idempotency-Replayed", "true",
            "Retry-After", "1",
            "RateLimit-Policy", "\"guest\";q=12000;w=60",
            "RateLimit", "\"guest\";r=11999;t=1",
            "WWW-Authenticate", "ApiKey realm=\"entrepot\", header=\"X-API-Key\"");

    private final Schemas schemas;
    private final String publicUrl;

    /** Makes it for those who reach us at an address, which may be {@code /}: wherever they got this from. */
    ApiDocument(Schemas schemas, String publicUrl) {
        this.schemas = schemas;
        this.publicUrl = publicUrl;
    }

    @Override
    public void customise(OpenAPI document) {
        document.setInfo(new Info()
                .title("Entrepot")
                .version("1")
                .summary("A headless commerce backend")
                .description(
                        "Products, prices, stock and orders. JSON in snake_case, times in RFC 3339 UTC, amounts as decimal strings."
                                + " Errors are problems (RFC 9457), each with a page that explains it. Whatever is not open needs a staff key.")
                .contact(new Contact().name("The maintainers of Entrepot"))
                .license(new License().name("Apache 2.0").url("https://www.apache.org/licenses/LICENSE-2.0.txt")));
        document.setServers(List.of(new Server().url(publicUrl).description("This shop.")));
        document.setTags(tags(document.getTags()));
        document.getPaths().values().forEach(path -> path.readOperations().forEach(this::exemplify));
        Components components = new Components();
        schemas.components().forEach(components::addSchemas);
        Parameters.shared().forEach(components::addParameters);
        HEADERS.forEach((name, description) -> components.addHeaders(name, header(name, description)));
        components.addSecuritySchemes(
                ApiOperations.SCHEME,
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name("X-API-Key")
                        .description("A staff key, made by ./entrepot create-key."));
        document.setComponents(components);
    }

    /** Only now is every schema there that an example may be made of. */
    private void exemplify(Operation operation) {
        if (operation.getRequestBody() != null) {
            exemplify(operation.getRequestBody().getContent());
        }
        operation.getResponses().values().forEach(response -> exemplify(response.getContent()));
    }

    private void exemplify(@Nullable Content content) {
        if (content != null) {
            content.values().stream()
                    .filter(media -> media.getExamples() == null && media.getExample() == null)
                    .forEach(media -> media.setExample(schemas.examples().of((JsonSchema) media.getSchema())));
        }
    }

    /** One of each name, the one with a description, by name. */
    private static List<Tag> tags(List<Tag> found) {
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (Tag tag : found) {
            tags.merge(tag.getName(), tag, (one, other) -> one.getDescription() == null ? other : one);
        }
        return tags.values().stream().sorted(Comparator.comparing(Tag::getName)).toList();
    }

    private static Header header(String name, String description) {
        JsonSchema text = new JsonSchema();
        text.addType("string");
        return new Header().description(description).schema(text).example(EXAMPLES.get(name));
    }
}
