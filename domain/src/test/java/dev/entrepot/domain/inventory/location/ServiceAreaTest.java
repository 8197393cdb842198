package dev.entrepot.domain.inventory.location;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.Zone;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ServiceAreaTest {

    private static final Destination BROADWAY = new Destination("US", "NY", "10001");
    private static final Destination BUFFALO = new Destination("US", "NY", "14201");
    private static final Destination TEXAS = new Destination("US", "TX", "73301");

    private static final Zone MANHATTAN = Zone.postalCodes("US", "100*");

    private static OptionalInt distance(Destination destination, Zone... zones) {
        return new ServiceArea(List.of(zones)).distanceTo(destination);
    }

    @Test
    void isTheWholeWorldIfItNamesNoZone() {
        assertThat(distance(BROADWAY)).hasValue(3);
        assertThat(ServiceArea.EVERYWHERE.distanceTo(Destination.country("DE"))).hasValue(ServiceArea.FARTHEST);
        assertThat(distance(TEXAS, Zone.EVERYWHERE)).hasValue(3);
    }

    @Test
    void reckonsByTheMostSpecificZoneThatCovers() {
        Zone[] zones = {Zone.EVERYWHERE, Zone.country("US"), MANHATTAN, Zone.region("US", "NY")};

        assertThat(distance(BROADWAY, zones)).hasValue(0);
        assertThat(distance(BUFFALO, zones)).hasValue(1);
        assertThat(distance(TEXAS, zones)).hasValue(2);
        assertThat(distance(Destination.country("US"), zones)).hasValue(2);
        assertThat(distance(Destination.country("DE"), zones)).hasValue(3);
        assertThat(distance(BROADWAY, new Zone("US", "NY", new PostalCodes("10001")), Zone.region("US", "NY")))
                .hasValue(0);
    }

    @Test
    void sendsNothingElsewhere() {
        assertThat(distance(BUFFALO, MANHATTAN, Zone.country("DE"))).isEmpty();
        assertThat(distance(Destination.country("US"), Zone.region("US", "NY"))).isEmpty();
    }

    @Test
    void isEqualToWhatSaysTheSame() {
        ServiceArea area = new ServiceArea(List.of(
                Zone.country("FR"), Zone.EVERYWHERE, Zone.country("DE"), Zone.region("US", "NY"), Zone.country("FR")));

        assertThat(area)
                .isEqualTo(new ServiceArea(
                        List.of(Zone.country("DE"), Zone.country("FR"), Zone.region("US", "NY"), Zone.EVERYWHERE)));
        assertThat(area.zones())
                .containsExactly(Zone.region("US", "NY"), Zone.country("DE"), Zone.country("FR"), Zone.EVERYWHERE);
    }
}
