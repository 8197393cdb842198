package dev.entrepot.testing.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.Transfer.Sending;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.TransferLine;
import dev.entrepot.domain.inventory.transfer.TransferRefusal;
import dev.entrepot.domain.inventory.transfer.Transfers;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Transfers} does. */
public interface TransfersContract extends TransactedContract {

    /** What is tested. */
    Transfers transfers();

    /** The locations of the same store. */
    Locations locations();

    @Test
    default void findsWhatWasSent() {
        Transfer sent = sent(aPlace(), aPlace(), line(), line());
        add(sent);

        assertThat(found(sent.id())).contains(sent);
        assertThat(inTransaction(() -> transfers().lock(sent.id()))).contains(sent);
        assertThat(found(anId())).isEmpty();
        assertThat(inTransaction(() -> transfers().lock(anId()))).isEmpty();
    }

    @Test
    default void keepsHowATransferEnded() {
        Transfer sent = sent(aPlace(), aPlace(), line(), line());
        Sku second = sent.lines().get(1).sku();
        Instant later = Fresh.NOW.plus(Duration.ofHours(3));
        add(sent);
        Transfer there = sent.received(Map.of(second, 4L), "berta", later);

        inTransaction(() -> transfers().update(there));

        assertThat(found(sent.id())).contains(there);
        Transfer other = sent(sent.to(), sent.from(), line());
        Transfer back = other.cancelled("berta", later);
        add(other);
        inTransaction(() -> transfers().update(back));
        assertThat(found(other.id())).contains(back);
    }

    @Test
    default void keepsWhatHasArrivedAtOnce() {
        Transfer there = sent(aPlace(), aPlace(), line()).received("anna", Fresh.NOW);

        add(there);

        assertThat(found(there.id())).contains(there);
    }

    @Test
    default void refusesAnIdThatWasUsedBefore() {
        Transfer sent = sent(aPlace(), aPlace(), line());
        add(sent);

        assertThatIllegalArgumentException().isThrownBy(() -> add(sent));
    }

    @Test
    default void refusesToOverwriteWhatSomebodyElseWrote() {
        Transfer sent = sent(aPlace(), aPlace(), line());
        Transfer there = sent.received("anna", Fresh.NOW);
        add(sent);
        inTransaction(() -> transfers().update(there));

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> transfers().update(sent.cancelled("berta", Fresh.NOW))));

        assertThat(found(sent.id())).contains(there);
        Transfer never = sent(sent.from(), sent.to(), line()).received("anna", Fresh.NOW);
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> transfers().update(never)));
    }

    @Test
    default void letsOneOfManyEndIt() {
        Transfer sent = sent(aPlace(), aPlace(), line());
        add(sent);

        List<Boolean> ended = Race.run(8, racer -> inTransaction(() -> endedBy("racer-" + racer, sent.id())));

        assertThat(ended).containsOnlyOnce(true);
        assertThat(found(sent.id())).get().returns(2L, Transfer::version);
    }

    private boolean endedBy(String racer, TransferId id) {
        try {
            Transfer locked = transfers().lock(id).orElseThrow();
            transfers().update(locked.received(racer, Fresh.NOW));
            return true;
        } catch (TransferRefusal.WrongState late) {
            return false;
        }
    }

    @Test
    default void keepsTheLocationsThatItNames() {
        LocationId from = aPlace();
        LocationId to = aPlace();
        add(sent(from, to, line()));

        for (LocationId named : List.of(from, to)) {
            assertThatExceptionOfType(LocationRefusal.InUse.class)
                    .isThrownBy(() -> inTransaction(() -> locations().remove(named, 1)));
        }
        assertThat(inTransaction(() -> locations().find(to))).isPresent();
    }

    private LocationId aPlace() {
        LocationId id = new LocationId(Fresh.uuid());
        Location location = new Location(
                id,
                Fresh.word("place"),
                "A place",
                LocationKind.WAREHOUSE,
                0,
                ServiceArea.EVERYWHERE,
                Location.Standing.ACTIVE);
        inTransaction(() -> locations().add(location));
        return id;
    }

    private static Transfer sent(LocationId from, LocationId to, TransferLine... lines) {
        return Transfer.sent(anId(), from, to, List.of(lines), new Sending("anna", Fresh.NOW, "for the weekend"));
    }

    private static TransferId anId() {
        return new TransferId(Fresh.uuid());
    }

    private static TransferLine line() {
        return TransferLine.of(new VariantId(Fresh.uuid()), new Sku(Fresh.code("T")), 5);
    }

    private void add(Transfer transfer) {
        inTransaction(() -> transfers().add(transfer));
    }

    private Optional<Transfer> found(TransferId id) {
        return inTransaction(() -> transfers().find(id));
    }
}
