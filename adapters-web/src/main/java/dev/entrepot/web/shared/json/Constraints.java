package dev.entrepot.web.shared.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

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

    private static String sentence(ConstraintViolation<?> violation) {
        String message = violation.getMessage();
        boolean whole = !message.isEmpty() && Character.isUpperCase(message.charAt(0));
        return whole ? message : "This " + message + ".";
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
