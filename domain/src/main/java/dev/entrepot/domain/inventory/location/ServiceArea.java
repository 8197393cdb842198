package dev.entrepot.domain.inventory.location;

import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where a place sends goods to.
 *
 * @param zones each once, the most specific ones first; none for the whole world
 */
public record ServiceArea(List<Zone> zones) {

    /** The greatest {@linkplain #distanceTo distance}. */
    public static final int FARTHEST = 3;

    /** The whole world. */
    public static final ServiceArea EVERYWHERE = new ServiceArea(List.of());

    private static final Comparator<Zone> IN_ORDER =
            Zone.MOST_SPECIFIC_FIRST.thenComparing(Zone::toString, Comparator.naturalOrder());

    /** Puts the zones in their order, each once, so that areas that say the same are equal. */
    public ServiceArea {
        zones = zones.size() < 2
                ? List.copyOf(zones)
                : zones.stream().distinct().sorted(IN_ORDER).toList();
    }

    /**
     * How far a destination is, reckoned by the most specific zone that covers it: 0 if its postal code is meant, 1 if its region is, 2
     * if its country is, {@value #FARTHEST} if only the whole world is.
     *
     * @return empty if no goods are sent there
     */
    public OptionalInt distanceTo(Destination destination) {
        return zones.isEmpty()
                ? OptionalInt.of(FARTHEST)
                : zones.stream()
                        .filter(zone -> zone.covers(destination))
                        .mapToInt(ServiceArea::distance)
                        .min();
    }

    private static int distance(Zone zone) {
        if (zone.country().equals(Zone.ANY)) {
            return FARTHEST;
        }
        if (zone.postalCodes() != null) {
            return 0;
        }
        return zone.region().isEmpty() ? 2 : 1;
    }
}
