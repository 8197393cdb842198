package dev.entrepot.testing.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.Location.Standing;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.location.Locations.Versioned;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Locations} does, in a shop that nobody else works in. */
public interface LocationsContract extends StockedContract {

    private static Location location(String code, int priority, Standing standing) {
        return new Location(
                new LocationId(Fresh.uuid()),
                code,
                "At " + code,
                LocationKind.STORE,
                priority,
                ServiceArea.EVERYWHERE,
                standing);
    }

    private static Location standing(Location location, Standing standing) {
        return new Location(
                location.id(),
                location.code(),
                location.name(),
                location.kind(),
                location.priority(),
                location.serviceArea(),
                standing);
    }

    private Location added(Standing standing) {
        Location location = location(Fresh.word("l"), 10, standing);
        inTransaction(() -> locations().add(location));
        return location;
    }

    private Location main() {
        return inTransaction(() -> locations().main());
    }

    private Optional<Versioned> found(Location location) {
        Optional<Versioned> byId = inTransaction(() -> locations().find(location.id()));
        assertThat(inTransaction(() -> locations().findByCode(location.code()))).isEqualTo(byId);
        return byId;
    }

    private List<Location> defaults() {
        return inTransaction(() -> locations().all()).stream()
                .filter(Location::isDefault)
                .toList();
    }

    @Test
    default void beginsWithOneDefaultLocationThatSendsEverywhere() {
        Location main = main();

        assertThat(main.active()).isTrue();
        assertThat(main.kind()).isEqualTo(LocationKind.WAREHOUSE);
        assertThat(main.priority()).isZero();
        assertThat(main.serviceArea()).isEqualTo(ServiceArea.EVERYWHERE);
        assertThat(found(main)).contains(new Versioned(main, 1));
        assertThat(inTransaction(() -> locations().all())).containsExactly(main);
    }

    @Test
    default void findsALocationAsItWasAdded() {
        Location location = new Location(
                new LocationId(Fresh.uuid()),
                Fresh.word("l"),
                "Müller & Söhne",
                LocationKind.DROPSHIPPER,
                Location.MAX_PRIORITY,
                new ServiceArea(List.of(
                        Zone.country("FR"),
                        new Zone("US", "NY", new PostalCodes("10001..10099")),
                        Zone.region("US", "NJ"),
                        Zone.EVERYWHERE)),
                Standing.INACTIVE);

        inTransaction(() -> locations().add(location));

        assertThat(found(location)).contains(new Versioned(location, 1));
        assertThat(inTransaction(() -> locations().find(new LocationId(Fresh.uuid()))))
                .isEmpty();
        assertThat(inTransaction(() -> locations().findByCode("nope"))).isEmpty();
    }

    @Test
    default void listsThemByPriorityAndThenById() {
        Location main = main();
        Location last = location(Fresh.word("l"), 20, Standing.ACTIVE);
        Location second = location(Fresh.word("l"), 10, Standing.INACTIVE);
        Location first = new Location(
                new LocationId(new UUID(
                        second.id().value().getMostSignificantBits() - 1,
                        second.id().value().getLeastSignificantBits())),
                Fresh.word("l"),
                "First",
                LocationKind.WAREHOUSE,
                10,
                ServiceArea.EVERYWHERE,
                Standing.ACTIVE);
        inTransaction(() -> {
            locations().add(last);
            locations().add(second);
            locations().add(first);
        });

        assertThat(inTransaction(() -> locations().all())).containsExactly(main, first, second, last);
    }

    @Test
    default void givesACodeThatManyChoseToOneOfThem() {
        String code = Fresh.word("l");

        List<Boolean> won = Race.run(8, racer -> {
            try {
                inTransaction(() -> locations().add(location(code, racer, Standing.ACTIVE)));
                return true;
            } catch (LocationRefusal.CodeTaken taken) {
                assertThat(taken.facts()).containsEntry("location", code);
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    default void replacesALocationOfTheVersionThatWasFound() {
        Location first = added(Standing.ACTIVE);
        Location second = new Location(
                first.id(),
                first.code(),
                "Other",
                LocationKind.WAREHOUSE,
                1,
                new ServiceArea(List.of(Zone.country("DE"))),
                Standing.INACTIVE);

        inTransaction(() -> locations().update(second, 1));

        assertThat(found(first)).contains(new Versioned(second, 2));
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> locations().update(first, 1)));
        assertThat(found(first)).contains(new Versioned(second, 2));
        Location never = location(Fresh.word("l"), 1, Standing.ACTIVE);
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> locations().update(never, 1)));
    }

    @Test
    default void removesALocationOfTheVersionThatWasFound() {
        Location location = added(Standing.ACTIVE);
        inTransaction(() -> locations().update(location, 1));

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> locations().remove(location.id(), 1)));
        assertThat(found(location)).isPresent();
        inTransaction(() -> locations().remove(location.id(), 2));

        assertThat(found(location)).isEmpty();
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> locations().remove(location.id(), 2)));
    }

    @Test
    default void movesTheDefaultWhenAnotherOneBecomesIt() {
        Location before = main();
        Location updated = added(Standing.INACTIVE);

        inTransaction(() -> locations().update(standing(updated, Standing.DEFAULT), 1));

        assertThat(main()).isEqualTo(standing(updated, Standing.DEFAULT));
        assertThat(found(before)).contains(new Versioned(standing(before, Standing.ACTIVE), 2));
        Location added = added(Standing.DEFAULT);
        assertThat(defaults()).containsExactly(added);
        assertThat(found(updated)).contains(new Versioned(standing(updated, Standing.ACTIVE), 3));
        inTransaction(() -> locations().update(added, 1));
        assertThat(found(added)).contains(new Versioned(added, 2));
    }

    @Test
    default void isNeverWithoutADefaultOne() {
        Location main = main();

        for (Standing standing : List.of(Standing.ACTIVE, Standing.INACTIVE)) {
            assertThatExceptionOfType(LocationRefusal.DefaultNeeded.class)
                    .isThrownBy(() -> inTransaction(() -> locations().update(standing(main, standing), 1)));
        }
        assertThatExceptionOfType(LocationRefusal.DefaultNeeded.class)
                .isThrownBy(() -> inTransaction(() -> locations().remove(main.id(), 1)));

        assertThat(found(main)).contains(new Versioned(main, 1));
    }

    @Test
    default void hasOneDefaultHoweverManyAreMadeIt() {
        List<Location> candidates = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            candidates.add(added(Standing.ACTIVE));
        }

        Race.run(8, racer -> {
            Location candidate = candidates.get(racer % candidates.size());
            inTransaction(() -> {
                if (racer < candidates.size()) {
                    long version =
                            locations().find(candidate.id()).orElseThrow().version();
                    locations().update(standing(candidate, Standing.DEFAULT), version);
                } else {
                    locations().add(location(Fresh.word("l"), racer, Standing.DEFAULT));
                }
            });
            return true;
        });

        assertThat(defaults()).containsExactly(main());
    }

    @Test
    default void keepsALocationThatWasEverStocked() {
        Location home = main();
        aVariantWith(3);
        added(Standing.DEFAULT);

        assertThatExceptionOfType(LocationRefusal.InUse.class)
                .isThrownBy(() -> inTransaction(() -> locations().remove(home.id(), 2)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("location", home.code()));

        assertThat(found(home)).contains(new Versioned(standing(home, Standing.ACTIVE), 2));
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        Location main = main();
        Location kept = added(Standing.ACTIVE);
        Location lost = location(Fresh.word("l"), 1, Standing.DEFAULT);

        assertThatThrownBy(() -> inTransaction(() -> {
                    locations().add(lost);
                    locations().update(standing(kept, Standing.INACTIVE), 1);
                    locations().remove(kept.id(), 2);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(found(lost)).isEmpty();
        assertThat(found(kept)).contains(new Versioned(kept, 1));
        assertThat(found(main)).contains(new Versioned(main, 1));
    }
}
