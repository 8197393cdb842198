package dev.entrepot.web.shared.docs;

import dev.entrepot.web.shared.docs.Members.Member;
import io.swagger.v3.oas.models.media.JsonSchema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Says in a schema what the constraints on a member or an item say. */
final class Constraints {

    private Constraints() {}

    static void apply(JsonSchema schema, Member member) {
        apply(schema, member.component().getAccessor());
    }

    static void apply(JsonSchema schema, AnnotatedElement constrained) {
        if (schema.getTypes() == null) {
            return;
        }
        Min min = on(constrained, Min.class);
        if (min != null) {
            schema.setMinimum(BigDecimal.valueOf(min.value()));
        }
        Max max = on(constrained, Max.class);
        if (max != null) {
            schema.setMaximum(BigDecimal.valueOf(max.value()));
        }
        Pattern pattern = on(constrained, Pattern.class);
        if (pattern != null) {
            schema.setPattern("^(?:" + pattern.regexp() + ")$");
        }
        if (on(constrained, NotBlank.class) != null) {
            schema.setMinLength(1);
        }
        Size size = on(constrained, Size.class);
        if (size != null) {
            size(schema, size);
        }
    }

    private static void size(JsonSchema schema, Size size) {
        Integer least = size.min() == 0 ? null : size.min();
        Integer most = size.max() == Integer.MAX_VALUE ? null : size.max();
        if (schema.getTypes().contains("array")) {
            schema.setMinItems(least);
            schema.setMaxItems(most);
        } else if (schema.getTypes().contains("object")) {
            schema.setMinProperties(least);
            schema.setMaxProperties(most);
        } else {
            schema.setMinLength(least == null ? schema.getMinLength() : least);
            schema.setMaxLength(most);
        }
    }

    private static <A extends Annotation> @Nullable A on(AnnotatedElement element, Class<A> type) {
        return element.getAnnotation(type);
    }
}
