package dev.entrepot.persistence.shared;

import dev.entrepot.domain.shared.DomainEvent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Under which names events are stored. A name stays when the class is renamed or moved. */
public final class EventTypes {

    private final Map<String, Class<? extends DomainEvent>> byName;
    private final Map<Class<? extends DomainEvent>, String> names;

    /**
     * Makes the names.
     *
     * @throws IllegalArgumentException if a class has two
     */
    public EventTypes(Map<String, Class<? extends DomainEvent>> byName) {
        this.byName = Map.copyOf(byName);
        Map<Class<? extends DomainEvent>, String> inverse = new HashMap<>();
        byName.forEach((name, type) -> {
            if (inverse.putIfAbsent(type, name) != null) {
                throw new IllegalArgumentException(type + " has two names");
            }
        });
        names = Map.copyOf(inverse);
    }

    /**
     * The name of an event's type.
     *
     * @throws IllegalStateException if it has none
     */
    public String nameOf(DomainEvent event) {
        @Nullable String name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException("no name was given to " + event.getClass() + ", so it cannot be stored");
        }
        return name;
    }

    Class<? extends DomainEvent> typeOf(String name) {
        @Nullable Class<? extends DomainEvent> type = byName.get(name);
        if (type == null) {
            throw new IllegalStateException("no event is called '" + name + "'");
        }
        return type;
    }
}
