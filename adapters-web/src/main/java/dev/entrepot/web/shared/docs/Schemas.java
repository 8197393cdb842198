package dev.entrepot.web.shared.docs;

import dev.entrepot.domain.shared.Money;
import dev.entrepot.web.shared.docs.Members.Member;
import dev.entrepot.web.shared.json.Alternatives;
import dev.entrepot.web.shared.reply.CursorPagination;
import dev.entrepot.web.shared.reply.ListPosition;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Pagination;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The schemas of what stands on the wire, one for each record, as far as somebody asked for it. */
final class Schemas {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String STRING = "string";
    private static final String OBJECT = "object";
    private static final String NULL = "null";

    private final Map<String, JsonSchema> components = new TreeMap<>();
    private final Examples examples = new Examples(this);
    private final Changes changes = new Changes(this);

    /** The schemas that were asked for so far, by name. */
    Map<String, JsonSchema> components() {
        return components;
    }

    Examples examples() {
        return examples;
    }

    /** A component by a reference to it. */
    JsonSchema component(String reference) {
        JsonSchema schema = components.get(reference.substring(COMPONENTS.length()));
        if (schema == null) {
            throw new IllegalStateException("no schema stands at " + reference);
        }
        return schema;
    }

    /** The schema of a component that somebody else asks for by its type. */
    static JsonSchema reference(String name) {
        JsonSchema reference = new JsonSchema();
        reference.set$ref(COMPONENTS + name);
        return reference;
    }

    /** What an endpoint answers with. */
    JsonSchema shown(Type type) {
        return of(type, Direction.OUT);
    }

    /**
     * What an endpoint answers with whose list is walked by a cursor.
     *
     * @param pages whether it has pages with numbers as well
     */
    JsonSchema walked(ParameterizedType listing, boolean pages) {
        return listing(listing.getActualTypeArguments()[0], pages ? ListPosition.class : CursorPagination.class);
    }

    /** What an endpoint takes. */
    JsonSchema taken(Type type) {
        return of(type, Direction.IN);
    }

    /** What a query parameter takes. */
    JsonSchema parameter(Member member) {
        JsonSchema schema =
                member.type().getType() == Money.class ? ScalarSchemas.amount() : of(member.type(), Direction.IN);
        describe(schema, member);
        return schema;
    }

    /** Adds a schema that stands for no record. */
    JsonSchema define(String name, JsonSchema schema) {
        components.putIfAbsent(name, schema);
        return reference(name);
    }

    boolean has(String name) {
        return components.containsKey(name);
    }

    /** What a merge patch to a record takes. */
    JsonSchema patch(Class<?> record) {
        return changes.to(record);
    }

    /** What a merge patch may make of a member. */
    JsonSchema change(Member member) {
        return property(member, Direction.PATCH);
    }

    /** Makes known that of a record sometimes only those members are shown that the client asks for. */
    void showInParts(Type item) {
        JsonSchema whole = component(of(item, Direction.OUT).get$ref());
        if (whole.getRequired() != null) {
            whole.setRequired(null);
            whole.setDescription(whole.getDescription() + " All of it stands there, or with fields what they name.");
        }
    }

    private JsonSchema of(AnnotatedType annotated, Direction direction) {
        if (annotated instanceof AnnotatedParameterizedType parameterized
                && annotated.getType() instanceof ParameterizedType type
                && type.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            AnnotatedType item = parameterized.getAnnotatedActualTypeArguments()[0];
            // A merge patch replaces a list as a whole.
            JsonSchema items = of(item, direction == Direction.PATCH ? Direction.IN : direction);
            Constraints.apply(items, item);
            return array(items);
        }
        return of(annotated.getType(), direction);
    }

    private JsonSchema of(Type type, Direction direction) {
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw) {
            Type[] arguments = parameterized.getActualTypeArguments();
            if (raw == Listing.class) {
                return listing(arguments[0], Pagination.class);
            }
            return Map.class.isAssignableFrom(raw) ? map(arguments[1], direction) : array(of(arguments[0], direction));
        }
        if (!(type instanceof Class<?> raw)) {
            throw new IllegalStateException("nothing is known of the shape of " + type);
        }
        if (raw == Money.class) {
            return direction == Direction.OUT ? money() : anyMoney();
        }
        // Types from elsewhere may be sealed too, such as ZoneId, and are scalars on the wire.
        if (!raw.getPackageName().startsWith("dev.entrepot.web")) {
            return ScalarSchemas.of(raw);
        }
        if (direction == Direction.PATCH && (raw.isSealed() || raw.isRecord())) {
            return changes.to(raw);
        }
        if (raw.isSealed()) {
            return choice(raw, direction);
        }
        return raw.isRecord() ? record(raw, direction) : ScalarSchemas.of(raw);
    }

    private JsonSchema choice(Class<?> family, Direction asked) {
        String name = nameOf(family);
        Direction direction = directionOf(name, asked);
        if (!components.containsKey(name)) {
            JsonSchema schema = new JsonSchema();
            components.put(name, schema);
            Schema described = family.getAnnotation(Schema.class);
            schema.setDescription(described == null ? null : described.description());
            Map<String, Class<?>> alternatives = Alternatives.of(family);
            if (alternatives.isEmpty()) {
                for (Class<?> one : family.getPermittedSubclasses()) {
                    schema.addOneOfItem(of(one, direction));
                }
                return reference(name);
            }
            Discriminator discriminator = new Discriminator().propertyName(Alternatives.MEMBER);
            alternatives.forEach((type, one) -> {
                JsonSchema alternative = of(one, direction);
                schema.addOneOfItem(alternative);
                discriminator.mapping(type, alternative.get$ref());
            });
            schema.setDiscriminator(discriminator);
        }
        return reference(name);
    }

    private JsonSchema record(Class<?> record, Direction direction) {
        String name = nameOf(record);
        if (!components.containsKey(name)) {
            JsonSchema schema = new JsonSchema();
            components.put(name, schema);
            fill(schema, record, directionOf(name, direction));
        }
        return reference(name);
    }

    /** What is shown in the very form in which it is taken is described once, as it is taken. */
    private static Direction directionOf(String name, Direction asked) {
        return name.endsWith("Content") ? Direction.IN : asked;
    }

    private void fill(JsonSchema schema, Class<?> record, Direction direction) {
        schema.addType(OBJECT);
        Schema described = record.getAnnotation(Schema.class);
        if (described != null) {
            schema.setDescription(described.description());
        }
        if (described != null && !described.example().isEmpty()) {
            schema.setExamples(List.of(Examples.parsed(schema, described.example())));
        }
        if (direction == Direction.IN) {
            schema.setAdditionalProperties(false);
        }
        String type = Alternatives.typeOf(record);
        if (type != null) {
            schema.addProperty(Alternatives.MEMBER, typeMember(type));
            schema.addRequiredItem(Alternatives.MEMBER);
        }
        for (Member member : Members.of(record)) {
            schema.addProperty(member.name(), property(member, direction));
            if (direction == Direction.OUT ? member.isAlwaysThere() : member.isDemanded()) {
                schema.addRequiredItem(member.name());
            }
        }
    }

    static JsonSchema typeMember(String... types) {
        JsonSchema member = new JsonSchema();
        member.addType(STRING);
        member.setDescription("Which kind it is.");
        member.setEnum(List.of((Object[]) types));
        member.setExamples(List.of(types[0]));
        return member;
    }

    private JsonSchema property(Member member, Direction direction) {
        JsonSchema schema = of(member.type(), direction);
        boolean nullable = direction == Direction.OUT ? member.isNullable() : !member.isDemanded();
        JsonSchema property = schema.get$ref() != null && nullable ? orNull(schema) : schema;
        describe(property, member);
        return nullable ? orNull(property) : property;
    }

    /** The same, or null, which an enumeration must name as well. */
    static JsonSchema orNull(JsonSchema schema) {
        if (schema.get$ref() != null) {
            JsonSchema nothing = new JsonSchema();
            nothing.addType(NULL);
            JsonSchema choice = new JsonSchema();
            choice.setDescription(schema.getDescription());
            schema.setDescription(null);
            choice.addOneOfItem(schema);
            choice.addOneOfItem(nothing);
            return choice;
        }
        if (schema.getTypes() != null) {
            schema.addType(NULL);
        }
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
            List<Object> values = new ArrayList<>(schema.getEnum());
            values.add(null);
            schema.setEnum(values);
        }
        return schema;
    }

    private static void describe(JsonSchema schema, Member member) {
        Schema described = member.described();
        Constraints.apply(schema, member);
        if (described == null) {
            return;
        }
        schema.setDescription(described.description());
        if (described.allowableValues().length > 0) {
            schema.setEnum(Arrays.<Object>asList((Object[]) described.allowableValues()));
        }
        if (!described.example().isEmpty()) {
            schema.setExamples(List.of(Examples.parsed(schema, described.example())));
        }
        if (!described.defaultValue().isEmpty()) {
            schema.setDefault(Examples.parsed(schema, described.defaultValue()));
        }
    }

    private JsonSchema listing(Type item, Class<?> position) {
        JsonSchema items = of(item, Direction.OUT);
        String name = items.get$ref().substring(COMPONENTS.length());
        JsonSchema page = new JsonSchema();
        page.addType(OBJECT);
        page.setDescription("A page of a list, with items such as " + name + ".");
        JsonSchema pagination = of(position, Direction.OUT);
        pagination.setDescription("Where in the list the page is.");
        page.addProperty("pagination", pagination);
        JsonSchema results = array(items);
        results.setDescription("What stands on the page.");
        page.addProperty("results", results);
        page.addRequiredItem("pagination");
        page.addRequiredItem("results");
        return define(name + "Page", page);
    }

    private JsonSchema money() {
        JsonSchema money = new JsonSchema();
        money.addType(OBJECT);
        money.setDescription("An exact amount of one currency.");
        JsonSchema amount = ScalarSchemas.amount();
        amount.setDescription("A decimal number with exactly the currency's decimals.");
        money.addProperty("amount", amount);
        JsonSchema currency = ScalarSchemas.of(Currency.class);
        currency.setDescription("The code of the currency (ISO 4217).");
        money.addProperty("currency", currency);
        money.addRequiredItem("amount");
        money.addRequiredItem("currency");
        return define("Money", money);
    }

    private JsonSchema anyMoney() {
        JsonSchema any = new JsonSchema();
        any.setDescription(
                "An amount: with its currency, or as a plain string or number in the store's currency. Never rounded.");
        any.addOneOfItem(money());
        JsonSchema text = ScalarSchemas.amount();
        text.setDescription("In the store's currency.");
        any.addOneOfItem(text);
        JsonSchema number = new JsonSchema();
        number.addType("number");
        number.setDescription("In the store's currency.");
        number.setExamples(List.of(19.99));
        any.addOneOfItem(number);
        any.setExamples(List.of("19.99"));
        return define("MoneyInput", any);
    }

    private JsonSchema map(Type values, Direction direction) {
        JsonSchema map = new JsonSchema();
        map.addType(OBJECT);
        map.setAdditionalProperties(
                direction == Direction.PATCH ? orNull(of(values, direction)) : of(values, direction));
        return map;
    }

    private static JsonSchema array(JsonSchema items) {
        JsonSchema array = new JsonSchema();
        array.addType("array");
        array.setItems(items);
        return array;
    }

    /** The name of a record's schema: what the record says, or else its own name, without what it is to us. */
    static String nameOf(Class<?> record) {
        Schema described = record.getAnnotation(Schema.class);
        if (described != null && !described.name().isEmpty()) {
            return described.name();
        }
        Class<?> around = record.getEnclosingClass();
        String prefix = around == null || !around.isRecord() ? "" : bare(nameOf(around));
        String name = record.getSimpleName();
        return prefix + (name.endsWith("Response") ? bare(name) : name);
    }

    private static String bare(String name) {
        return name.replaceFirst("(Request|Response)$", "");
    }

    private enum Direction {
        IN,
        OUT,
        PATCH
    }
}
