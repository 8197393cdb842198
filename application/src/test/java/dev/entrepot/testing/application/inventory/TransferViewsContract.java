package dev.entrepot.testing.application.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.inventory.TransferFilter;
import dev.entrepot.application.inventory.TransferSummaryView;
import dev.entrepot.application.inventory.TransferView;
import dev.entrepot.application.inventory.TransferViews;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.TransferLine;
import dev.entrepot.domain.inventory.transfer.Transfers;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link TransferViews} does. */
public interface TransferViewsContract extends BoundContract {

    /** What is tested. */
    TransferViews transferViews();

    /** The transfers of the same store. */
    Transfers transfers();

    /** The locations of the same store. */
    Locations locations();

    @Test
    default void showsATransferWithTheCodesOfItsLocations() {
        Location from = aPlace();
        Location to = aPlace();
        Sku kettle = new Sku(Fresh.code("K"));
        Sku cup = new Sku(Fresh.code("C"));
        Transfer sent = sent(from, to, line(kettle, 10), line(cup, 3));
        add(sent);

        assertThat(shown(sent))
                .isEqualTo(new TransferView(
                        sent.id(),
                        from.code(),
                        to.code(),
                        Transfer.State.IN_TRANSIT,
                        "for the weekend",
                        List.of(new TransferView.Line(kettle, 10, 0, 0), new TransferView.Line(cup, 3, 0, 0)),
                        "anna",
                        Fresh.NOW,
                        null,
                        null,
                        1));

        Instant later = Fresh.NOW.plus(Duration.ofHours(3));
        inTransaction(() -> transfers().update(sent.received(Map.of(kettle, 9L), "berta", later)));

        assertThat(shown(sent).lines())
                .containsExactly(new TransferView.Line(kettle, 10, 9, 1), new TransferView.Line(cup, 3, 0, 3));
        assertThat(shown(sent))
                .returns(Transfer.State.RECEIVED, TransferView::state)
                .returns("berta", TransferView::endedBy)
                .returns(later, TransferView::endedAt)
                .returns(2L, TransferView::version);
        assertThat(bound(() -> transferViews().find(new TransferId(Fresh.uuid()))))
                .isEmpty();
    }

    private TransferView shown(Transfer transfer) {
        return bound(() -> transferViews().find(transfer.id())).orElseThrow();
    }

    @Test
    default void sumsUpTransfersInLists() {
        Location from = aPlace();
        Location to = aPlace();
        Sku kettle = new Sku(Fresh.code("K"));
        Transfer there = sent(from, to, line(kettle, 10), line(new Sku(Fresh.code("C")), 3))
                .received(Map.of(kettle, 9L), "berta", Fresh.NOW);
        Transfer back = sent(to, from, line(kettle, 4)).cancelled("berta", Fresh.NOW);
        Transfer going = sent(to, from, line(kettle, 2));
        add(there, back, going);

        assertThat(listed(new TransferFilter(null, from.code()), null, 10))
                .containsExactly(
                        summary(going, to, from, 1, 2, 0),
                        summary(back, to, from, 1, 4, 0),
                        summary(there, from, to, 2, 13, 4));
    }

    @Test
    default void listsNothingOfALocationWithoutTransfersAndKnowsNoOther() {
        assertThat(listed(new TransferFilter(null, aPlace().code()), null, 10)).isEmpty();
        assertThatExceptionOfType(LocationRefusal.Unknown.class)
                .isThrownBy(() -> listed(new TransferFilter(null, "nowhere"), null, 10));
    }

    private static TransferSummaryView summary(
            Transfer transfer, Location from, Location to, int lines, long units, long lost) {
        Transfer.Ending ending = transfer.ending();
        return new TransferSummaryView(
                transfer.id(),
                from.code(),
                to.code(),
                transfer.state(),
                "for the weekend",
                lines,
                units,
                lost,
                "anna",
                Fresh.NOW,
                ending == null ? null : ending.at());
    }

    @Test
    default void isWalkedFromTheNewestToTheFirst() {
        Location here = aPlace();
        Location there = aPlace();
        List<Transfer> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(i % 2 == 0 ? sent(here, there, line()) : sent(there, here, line()));
        }
        add(all.toArray(Transfer[]::new));

        TransferFilter atOneOfThem = new TransferFilter(null, there.code());
        List<TransferId> walked = new ArrayList<>();
        TransferId last = null;
        while (true) {
            List<TransferId> next = listed(atOneOfThem, last, 2).stream()
                    .map(TransferSummaryView::id)
                    .toList();
            if (next.isEmpty()) {
                break;
            }
            assertThat(next).hasSizeLessThanOrEqualTo(2);
            walked.addAll(next);
            last = next.getLast();
        }

        List<TransferId> ids = new ArrayList<>(all.stream().map(Transfer::id).toList());
        Collections.reverse(ids);
        assertThat(walked).isEqualTo(ids);
        assertThat(listed(TransferFilter.ALL, all.get(3).id(), 3))
                .extracting(TransferSummaryView::id)
                .as("whatever the locations")
                .startsWith(all.get(2).id(), all.get(1).id(), all.get(0).id());
    }

    @Test
    default void findsThoseOfAStateAndALocation() {
        Location here = aPlace();
        Location there = aPlace();
        Transfer going = sent(here, there, line());
        Transfer arrived = sent(there, here, line()).received("berta", Fresh.NOW);
        Transfer elsewhere = sent(aPlace(), aPlace(), line());
        add(going, arrived, elsewhere);

        assertThat(ids(new TransferFilter(Transfer.State.IN_TRANSIT, here.code())))
                .containsExactly(going.id());
        assertThat(ids(new TransferFilter(Transfer.State.RECEIVED, here.code())))
                .containsExactly(arrived.id());
        assertThat(ids(new TransferFilter(Transfer.State.CANCELLED, here.code())))
                .isEmpty();
        assertThat(ids(new TransferFilter(null, there.code()))).containsExactly(arrived.id(), going.id());
        assertThat(ids(new TransferFilter(Transfer.State.IN_TRANSIT, null)))
                .startsWith(elsewhere.id(), going.id())
                .doesNotContain(arrived.id());
    }

    private List<TransferId> ids(TransferFilter filter) {
        return listed(filter, null, 10).stream().map(TransferSummaryView::id).toList();
    }

    private List<TransferSummaryView> listed(TransferFilter filter, @Nullable TransferId before, int limit) {
        return bound(() -> transferViews().listBefore(filter, before, limit));
    }

    private void add(Transfer... added) {
        inTransaction(() -> List.of(added).forEach(transfers()::add));
    }

    private static Transfer sent(Location from, Location to, TransferLine... lines) {
        return Transfer.sent(
                new TransferId(Fresh.uuid()),
                from.id(),
                to.id(),
                List.of(lines),
                new Transfer.Sending("anna", Fresh.NOW, "for the weekend"));
    }

    private static TransferLine line() {
        return line(new Sku(Fresh.code("T")), 5);
    }

    private static TransferLine line(Sku sku, long quantity) {
        return TransferLine.of(new VariantId(Fresh.uuid()), sku, quantity);
    }

    private Location aPlace() {
        Location location = new Location(
                new LocationId(Fresh.uuid()),
                Fresh.word("place"),
                "A place",
                LocationKind.WAREHOUSE,
                0,
                ServiceArea.EVERYWHERE,
                Location.Standing.ACTIVE);
        inTransaction(() -> locations().add(location));
        return location;
    }
}
