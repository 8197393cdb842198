package dev.entrepot.testing.domain.inventory;

import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.testing.domain.shared.Fresh;

/** Locations to test with. */
public final class SampleLocations {

    private SampleLocations() {}

    /** A warehouse under a code that nobody else has. */
    public static Location warehouse(Location.Standing standing) {
        String code = Fresh.word("place");
        return new Location(
                new LocationId(Fresh.uuid()),
                code,
                "At " + code,
                LocationKind.WAREHOUSE,
                1_000,
                ServiceArea.EVERYWHERE,
                standing);
    }
}
