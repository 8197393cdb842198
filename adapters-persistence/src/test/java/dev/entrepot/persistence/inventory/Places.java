package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.function.Supplier;

/** Places for tests of transfers. */
final class Places {

    private Places() {}

    static Supplier<LocationId> newPlace(Locations locations) {
        return () -> {
            LocationId id = new LocationId(Fresh.uuid());
            locations.add(new Location(
                    id,
                    Fresh.word("place"),
                    "A place",
                    LocationKind.WAREHOUSE,
                    5,
                    ServiceArea.EVERYWHERE,
                    Location.Standing.ACTIVE));
            return id;
        };
    }
}
