package dev.entrepot.web.shared.input;

import dev.entrepot.web.shared.json.MergePatch;
import dev.entrepot.web.shared.json.WireJson;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.problem.ProblemKinds;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.databind.JsonNode;

/** Reads request bodies: records of ours from JSON, and merge patches. */
final class JsonBodies extends AbstractHttpMessageConverter<Object> {

    private static final MediaType MERGE_PATCH = MediaType.parseMediaType(MediaTypes.MERGE_PATCH);

    private final WireJson json;

    JsonBodies(WireJson json) {
        super(StandardCharsets.UTF_8, MediaType.APPLICATION_JSON, MERGE_PATCH);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == MergePatch.class
                || (type.isRecord() && type.getPackageName().startsWith("dev.entrepot.web"));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return List.of(type == MergePatch.class ? MERGE_PATCH : MediaType.APPLICATION_JSON);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return supports(type)
                && mediaType != null
                && getSupportedMediaTypes(type).getFirst().isCompatibleWith(mediaType);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        demandUtf8(message.getHeaders().getContentType());
        JsonNode document = json.parse(message.getBody().readAllBytes());
        return type == MergePatch.class ? new MergePatch(document) : json.bind(document, type.asSubclass(Record.class));
    }

    /** JSON between programs is in UTF-8 (RFC 8259, 8.1), of which US-ASCII is a part. */
    private static void demandUtf8(@Nullable MediaType sent) {
        Charset charset = sent == null ? null : sent.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII)) {
            throw ApiProblem.of(
                    ProblemKinds.UNSUPPORTED_MEDIA_TYPE,
                    "JSON is not taken in " + charset + "; send it in UTF-8, and no charset in Content-Type.");
        }
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage message) {
        throw new UnsupportedOperationException("replies are written elsewhere");
    }
}
