package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.persistence.shared.PersistenceJson;
import org.jspecify.annotations.Nullable;

/** The zones of locations as they stand in jsonb. */
final class LocationRows {

    private static final String NO_ZONES = "[]";

    private LocationRows() {}

    /** Every order reads them, and hardly any location has some. */
    static ServiceArea serviceArea(String zones, PersistenceJson json) {
        return zones.equals(NO_ZONES)
                ? ServiceArea.EVERYWHERE
                : new ServiceArea(json.readList(zones, ZoneRow.class).stream()
                        .map(ZoneRow::zone)
                        .toList());
    }

    static String zones(ServiceArea area, PersistenceJson json) {
        return json.write(area.zones().stream().map(ZoneRow::of).toList());
    }

    private record ZoneRow(
            String country, String region, @Nullable String postalCodes) {

        static ZoneRow of(Zone zone) {
            return new ZoneRow(
                    zone.country(),
                    zone.region(),
                    zone.postal().map(PostalCodes::pattern).orElse(null));
        }

        Zone zone() {
            return new Zone(country, region, postalCodes == null ? null : new PostalCodes(postalCodes));
        }
    }
}
