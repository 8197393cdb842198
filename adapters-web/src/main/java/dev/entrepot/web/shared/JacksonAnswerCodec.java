package dev.entrepot.web.shared;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.entrepot.application.shared.AnswerCodec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as JSON, component by component. It has a mapper of its own: what is remembered must not change its shape because the wire
 * does.
 */
public final class JacksonAnswerCodec implements AnswerCodec {

    private final JsonMapper mapper = JsonMapper.builder()
            // Components only: a record of the domain has questions such as isZero() beside them.
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public String write(Record answer) {
        return mapper.writeValueAsString(answer);
    }

    @Override
    public <R extends Record> R read(String text, Class<R> type) {
        R answer;
        try {
            answer = mapper.readValue(text, type);
        } catch (JacksonException e) {
            // Its message may quote the text, which may hold an access token: the cause is left out on purpose.
            throw new IllegalArgumentException("this text is no " + type.getSimpleName() + ": "
                    + e.getClass().getSimpleName());
        }
        if (answer == null) {
            throw new IllegalArgumentException("this text is no " + type.getSimpleName() + " but null");
        }
        return answer;
    }
}
