package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.location.ServiceArea;
import org.jspecify.annotations.Nullable;

/** Adds a location. */
public final class CreateLocation {

    private final Once once;
    private final Locations locations;
    private final IdSource ids;

    /** Makes it of what it needs. */
    public CreateLocation(Once once, Locations locations, IdSource ids) {
        this.once = once;
        this.locations = locations;
        this.ids = ids;
    }

    /**
     * Adds it.
     *
     * @throws LocationRefusal.CodeTaken if there is one of its code
     */
    public Answer<Created> handle(Command command) {
        return once.write(command.key(), Created.class, () -> {
            locations.add(command.location(new LocationId(ids.next())));
            return new Created(command.code());
        });
    }

    /** What to add; the parts are those of {@link Location}. */
    public record Command(
            @Nullable IdempotencyKey key,
            String code,
            String name,
            LocationKind kind,
            int priority,
            ServiceArea serviceArea,
            Location.Standing standing) {

        private Location location(LocationId id) {
            return new Location(id, code, name, kind, priority, serviceArea, standing);
        }
    }

    /** What was added. */
    public record Created(String code) {}
}
