package dev.entrepot.web.shared.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of the API: snake_case, money and ids as text, times in RFC 3339. What it reads is held against the shape and the constraints
 * of a record, and everything that is wrong is told at once.
 */
public final class WireJson {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER = 100;
    private static final int MAX_NAME = 200;
    private static final int MAX_TOKENS = 200_000;
    private static final JsonInclude.Value FILLED =
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);
    private static final Map<String, String> LIMITS = Map.of(
            "Document nesting depth", "is nested more than " + MAX_DEPTH + " levels deep. Send a flatter document",
            "Number value length", "has a number of more than " + MAX_NUMBER + " digits. Send a shorter number",
            "BigDecimal scale", "has a number with too great an exponent. Send a plain number",
            "Name length", "has a member with a name of more than " + MAX_NAME + " characters. Send a shorter name",
            "Token count", "has more than " + MAX_TOKENS + " values and brackets. Send a smaller document");
    private static final Pattern NAMED_TWICE = Pattern.compile("Duplicate Object property \"(.*)\"");

    private final JsonMapper mapper;
    private final JsonMapper bare;
    private final Constraints constraints = new Constraints();

    /**
     * Makes it.
     *
     * @param storeCurrency the currency of amounts that name none
     * @param values what the features bring
     */
    public WireJson(Supplier<Currency> storeCurrency, List<WireValues> values) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER)
                        .maxNameLength(MAX_NAME)
                        .maxTokenCount(MAX_TOKENS)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        this.mapper = JsonMapper.builder(factory)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // Shape finds what is unknown, with its place and with what is known.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .addModule(Scalars.module(storeCurrency, values))
                .addHandler(new FaultCollector())
                .build();
        this.bare = mapper.rebuild()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .changeDefaultPropertyInclusion(there -> there.withValueInclusion(JsonInclude.Include.NON_NULL))
                .withConfigOverride(List.class, lists -> lists.setInclude(FILLED))
                .withConfigOverride(Set.class, sets -> sets.setInclude(FILLED))
                .withConfigOverride(Map.class, maps -> maps.setInclude(FILLED))
                .build();
    }

    /** The value as JSON text in UTF-8. */
    public byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    /**
     * The value as JSON text in UTF-8 without what is absent: members that are null, and empty lists, sets and maps. It is the same after
     * its type, or one inside it, got further members that may be absent, or has its members in another order.
     */
    public byte[] writeBare(Object value) {
        return bare.writeValueAsBytes(value);
    }

    /** The value as a document. */
    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /**
     * Reads a document.
     *
     * @throws MalformedJson if it is no JSON, too deep or too big, or names a member twice
     */
    public JsonNode parse(byte[] text) {
        try {
            JsonNode document = mapper.readTree(text);
            if (document.isMissingNode()) {
                throw new MalformedJson(
                        "The body is empty. Send a JSON document; /openapi.json tells what stands in it.");
            }
            return document;
        } catch (StreamConstraintsException e) {
            throw new MalformedJson(tooMuch(e));
        } catch (JacksonException e) {
            throw new MalformedJson(wrong(e));
        }
    }

    /** Which limit the document is beyond, which only the message of the exception tells. */
    private static String tooMuch(StreamConstraintsException e) {
        String message = e.getOriginalMessage();
        String what = LIMITS.entrySet().stream()
                .filter(limit -> message.startsWith(limit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("is too big. Send a smaller document");
        return "The JSON " + what + ".";
    }

    /** What is wrong and where. A member that is named twice has no exception of its own. */
    private static String wrong(JacksonException e) {
        String place = "line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr();
        Matcher twice = NAMED_TWICE.matcher(e.getOriginalMessage());
        return twice.find()
                ? "The body names \"" + twice.group(1) + "\" twice in one object, at " + place
                        + ". Name each member once."
                : "The body is not JSON: see " + place + ".";
    }

    /**
     * The document as a record.
     *
     * @throws FaultyInput if it has not the record's shape, or a constraint does not hold
     */
    public <T extends Record> T bind(JsonNode document, Class<T> type) {
        Faults faults = new Faults(false);
        T bound = bind(document, type, faults);
        if (!faults.list().isEmpty() || bound == null) {
            throw new FaultyInput(faults.list());
        }
        return bound;
    }

    /**
     * The parameters of a query string as a record; a list may be repeated or separated by commas.
     *
     * @throws FaultyInput if a parameter is unknown, or not what it should be
     */
    public <T extends Record> T query(Map<String, String[]> parameters, Class<T> type) {
        Faults faults = new Faults(true);
        Shape shape = Shape.of(type);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, values) -> {
            if (!shape.names().contains(name)) {
                faults.add(Fault.unknownParameter(name, shape.names()));
            } else if (shape.isList(name)) {
                ArrayNode list = document.putArray(name);
                Arrays.stream(values)
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .forEach(list::add);
            } else if (values.length > 1) {
                faults.add(Fault.of("/" + name, "repeated", "This parameter may be given once only."));
            } else {
                document.put(name, values[0]);
            }
        });
        T bound = bind(document, type, faults);
        if (!faults.list().isEmpty() || bound == null) {
            throw new FaultyInput(
                    faults.list().stream().map(WireJson::asParameter).distinct().toList());
        }
        return bound;
    }

    /** A name of Java as it stands on the wire: {@code pageSize} is {@code page_size}. */
    public static String wireName(String name) {
        return Shape.wireName(name);
    }

    private <T extends Record> @Nullable T bind(JsonNode document, Class<T> type, Faults faults) {
        if (!document.isObject()) {
            faults.add(Fault.noObject(
                    Faults.name(document.asToken()), Shape.of(type).names()));
            return null;
        }
        Shape.of(type).reportUnknown(document, JsonPointer.empty(), faults);
        try {
            T bound = mapper.readerFor(type)
                    .withAttribute(Faults.attribute(), faults)
                    .readValue(document);
            constraints.check(bound, faults);
            return bound;
        } catch (DatabindException e) {
            Class<?> target = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
            faults.add(
                    target != null && target.isEnum()
                            ? Fault.of(
                                    pointer(e), "unknown_value", "This should be one of " + Scalars.codes(target) + ".")
                            : Fault.of(pointer(e), "invalid_value", "This is not a valid value."));
            return null;
        }
    }

    private static String pointer(DatabindException e) {
        StringBuilder pointer = new StringBuilder();
        e.getPath()
                .forEach(step -> pointer.append('/')
                        .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
        return pointer.toString();
    }

    /** The parameter, also if one of its several values is wrong. */
    private static Fault asParameter(Fault fault) {
        String field = fault.field();
        return field.startsWith("/")
                ? new Fault(field.substring(1).replaceFirst("/.*", ""), fault.code(), fault.message(), fault.known())
                : fault;
    }
}
