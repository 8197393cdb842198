package dev.entrepot.web.shared.docs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.entrepot.web.shared.json.WireJson;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the records of the wire say about their members. */
final class Members {

    private Members() {}

    /** The members of a record, as they stand on the wire. */
    static List<Member> of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
                .map(Member::new)
                .toList();
    }

    /** One member. */
    record Member(RecordComponent component) {

        String name() {
            JsonProperty renamed = annotation(JsonProperty.class);
            return renamed == null ? WireJson.wireName(component.getName()) : renamed.value();
        }

        AnnotatedType type() {
            return component.getAnnotatedType();
        }

        <A extends Annotation> @Nullable A annotation(Class<A> type) {
            return component.getAccessor().getAnnotation(type);
        }

        @Nullable
        Schema described() {
            return annotation(Schema.class);
        }

        /** Whether a request must have it. */
        boolean isDemanded() {
            return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                    .anyMatch(type -> component.getAccessor().isAnnotationPresent(type));
        }

        /** Whether a response always has it. */
        boolean isAlwaysThere() {
            JsonInclude include = annotation(JsonInclude.class);
            return include == null || include.value() == JsonInclude.Include.ALWAYS;
        }

        /** By name, so that the description also works where nobody has the annotation. */
        boolean isNullable() {
            return Arrays.stream(type().getAnnotations())
                    .anyMatch(annotation ->
                            annotation.annotationType().getSimpleName().equals("Nullable"));
        }
    }
}
