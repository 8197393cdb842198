package dev.entrepot.web.shared.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** Holds a request against the constraints on its record. */
final class Constraints {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "invalid_length"),
            Map.entry("Min", "out_of_range"),
            Map.entry("Max", "out_of_range"),
            Map.entry("Positive", "out_of_range"),
            Map.entry("PositiveOrZero", "out_of_range"),
            Map.entry("Pattern", "invalid_format"),
            Map.entry("Email", "invalid_format"));

    private static final String REQUIRED = "This is required.";

    private final Validator validator;

    Constraints() {
        // Messages in English whatever the machine or the client speaks: the API has one language.
        this.validator = Validation.byProvider(HibernateValidator.class)
                .configure()
                .defaultLocale(Locale.ENGLISH)
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    /**
     * Reports what the constraints do not allow, unless something is known to be wrong at the same place. A constraint that names its
     * {@code parts} is not asked while one of them is wrong, which looks as if it were missing.
     */
    void check(Object request, Faults faults) {
        validator.validate(request).stream()
                .filter(violation -> parts(violation).noneMatch(faults::covers))
                .map(violation -> Fault.of(pointer(violation), code(violation), sentence(violation)))
                .filter(fault -> !faults.covers(fault.field()))
                .sorted(Comparator.comparing(Fault::field).thenComparing(Fault::code))
                .toList()
                .forEach(faults::add);
    }

    private static Stream<String> parts(ConstraintViolation<?> violation) {
        String pointer = pointer(violation);
        String object = pointer.substring(0, pointer.lastIndexOf('/') + 1);
        return violation.getConstraintDescriptor().getAttributes().get("parts") instanceof String[] parts
                ? Stream.of(parts).map(part -> object + part)
                : Stream.empty();
    }

    private static String code(ConstraintViolation<?> violation) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        if (constraint.getAttributes().get("code") instanceof String code) {
            return code;
        }
        String name = constraint.getAnnotation().annotationType().getSimpleName();
        return CODES.getOrDefault(name, Shape.wireName(name).toLowerCase(Locale.ROOT));
    }

    /** What was expected, rather than what is not allowed, unless the constraint has a sentence of its own. */
    private String sentence(ConstraintViolation<?> violation) {
        if (violation.getMessageTemplate().startsWith("{")) {
            switch (violation.getConstraintDescriptor().getAnnotation()) {
                case NotNull absent -> {
                    return REQUIRED;
                }
                case NotBlank blank -> {
                    return REQUIRED;
                }
                case NotEmpty empty -> {
                    return REQUIRED;
                }
                case Size size -> {
                    return "This should have " + length(size, violation.getInvalidValue()) + ".";
                }
                case Min least -> {
                    return "This should be " + bounds(violation).expected() + ".";
                }
                case Max most -> {
                    return "This should be " + bounds(violation).expected() + ".";
                }
                default -> {}
            }
        }
        String message = violation.getMessage();
        boolean whole = !message.isEmpty() && Character.isUpperCase(message.charAt(0));
        return whole ? message : "This " + message + ".";
    }

    private static String length(Size size, @Nullable Object value) {
        String what = value instanceof Collection || value instanceof Map ? " entries" : " characters";
        if (size.max() == Integer.MAX_VALUE) {
            return "at least " + size.min() + what;
        }
        return (size.min() == 0 ? "at most " : size.min() + " to ") + size.max() + what;
    }

    /** Both bounds, of which the violation is about one only. */
    private WholeBounds bounds(ConstraintViolation<?> violation) {
        String member = "";
        for (Path.Node node : violation.getPropertyPath()) {
            member = node.getName();
        }
        PropertyDescriptor constrained = validator
                .getConstraintsForClass(violation.getLeafBean().getClass())
                .getConstraintsForProperty(member);
        return new WholeBounds(on(constrained, Min.class), on(constrained, Max.class));
    }

    private static <A extends Annotation> @Nullable A on(@Nullable PropertyDescriptor constrained, Class<A> type) {
        return constrained == null
                ? null
                : constrained.getConstraintDescriptors().stream()
                        .map(ConstraintDescriptor::getAnnotation)
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst()
                        .orElse(null);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(Shape.wireName(node.getName()));
            }
        }
        return pointer.toString();
    }
}
