package dev.entrepot.testing.domain.inventory;

import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Locations in memory, with all that {@link Locations} promises. A shop begins with one, which has the code {@code main}. */
public final class InMemoryLocations implements Locations {

    private static final Comparator<Location> IN_ORDER = Comparator.comparingInt(Location::priority)
            .thenComparing(location -> location.id().toString());

    private final InMemoryUnitOfWork work;
    private final Predicate<LocationId> everStocked;
    private final InMemoryTable<LocationId, Versioned> locations;

    /**
     * Makes a shop that has its first location.
     *
     * @param everStocked whether anything is in stock at a location, or ever was
     */
    public InMemoryLocations(InMemoryUnitOfWork work, LocationId first, Predicate<LocationId> everStocked) {
        this.work = work;
        this.everStocked = everStocked;
        this.locations = new InMemoryTable<>(work);
        Location main = new Location(
                first,
                "main",
                "Main warehouse",
                LocationKind.WAREHOUSE,
                0,
                ServiceArea.EVERYWHERE,
                Location.Standing.DEFAULT);
        work.run(() -> {
            locations.put(first, new Versioned(main, 1));
            return main;
        });
    }

    @Override
    public Optional<Versioned> find(LocationId id) {
        return work.call(() -> locations.find(id));
    }

    @Override
    public Optional<Versioned> findByCode(String code) {
        return work.call(() -> locations
                .rows()
                .filter(present -> present.location().code().equals(code))
                .findFirst());
    }

    @Override
    public Location main() {
        return work.call(() -> theDefault().location());
    }

    @Override
    public List<Location> all() {
        return work.call(
                () -> locations.rows().map(Versioned::location).sorted(IN_ORDER).toList());
    }

    @Override
    public void add(Location location) {
        work.call(() -> {
            if (findByCode(location.code()).isPresent()) {
                throw new LocationRefusal.CodeTaken(location.code());
            }
            makeWayFor(location);
            locations.put(location.id(), new Versioned(location, 1));
            return true;
        });
    }

    @Override
    public void update(Location location, long version) {
        work.call(() -> {
            location.requireReplaces(demandPresent(location.id(), version));
            makeWayFor(location);
            locations.put(location.id(), new Versioned(location, version + 1));
            return true;
        });
    }

    @Override
    public void remove(LocationId id, long version) {
        work.call(() -> {
            Location location = demandPresent(id, version);
            if (location.isDefault()) {
                throw new LocationRefusal.DefaultNeeded();
            }
            if (everStocked.test(id)) {
                throw new LocationRefusal.InUse(location.code());
            }
            locations.remove(id);
            return true;
        });
    }

    private Location demandPresent(LocationId id, long version) {
        return locations
                .find(id)
                .filter(present -> present.version() == version)
                .orElseThrow(() -> new ConcurrentChange("the location"))
                .location();
    }

    private Versioned theDefault() {
        return locations
                .rows()
                .filter(candidate -> candidate.location().isDefault())
                .findFirst()
                .orElseThrow();
    }

    private void makeWayFor(Location location) {
        Versioned before = theDefault();
        Location demoted = before.location();
        if (location.isDefault() && !location.id().equals(demoted.id())) {
            Location active = new Location(
                    demoted.id(),
                    demoted.code(),
                    demoted.name(),
                    demoted.kind(),
                    demoted.priority(),
                    demoted.serviceArea(),
                    Location.Standing.ACTIVE);
            locations.put(active.id(), new Versioned(active, before.version() + 1));
        }
    }
}
