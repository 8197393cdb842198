package dev.entrepot.web.shared.json;

import dev.entrepot.domain.shared.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The values of a feature that stand as text in JSON. Each feature brings its own as a bean. */
public final class WireValues {

    private final List<Value<?>> values = new ArrayList<>();

    /** Brings none yet. */
    public WireValues() {}

    /**
     * Brings a value.
     *
     * @param expected what it is, as in "This should be a SKU."
     * @param parse makes it of text; a refusal or an {@link IllegalArgumentException} becomes a fault
     */
    public <T> WireValues text(Class<T> type, String expected, Function<String, T> parse) {
        values.add(new Value<>(type, expected, parse));
        return this;
    }

    /** Brings an id. */
    public <T extends Identifier> WireValues id(Class<T> type, Function<UUID, T> of) {
        return text(type, "a UUID", text -> of.apply(Scalars.uuid(text)));
    }

    void addTo(SimpleModule module) {
        values.forEach(value -> value.addTo(module));
    }

    private record Value<T>(Class<T> type, String expected, Function<String, T> parse) {

        void addTo(SimpleModule module) {
            module.addDeserializer(type, new Scalar<>(type, expected, parse));
            module.addSerializer(type, new ToStringSerializer(type));
        }
    }
}
