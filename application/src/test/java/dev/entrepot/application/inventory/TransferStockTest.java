package dev.entrepot.application.inventory;

import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.POSTER;
import static dev.entrepot.application.SmallShop.SHIRT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.TransferRefusal;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The three use cases of transfers together. Three shirts and ten caps are at the main location, and nothing is at the attic. */
class TransferStockTest {

    private final SmallShop small = new SmallShop();
    private final InMemoryInstallation installation = small.installation();
    private final InMemoryShop shop = small.shop();
    private final SendTransfer sendTransfer = new SendTransfer(
            installation.once(),
            shop.products(),
            shop.locations(),
            shop.stockItems(),
            shop.transfers(),
            installation.ids(),
            installation.clock());
    private final ReceiveTransfer receiveTransfer = new ReceiveTransfer(
            installation.once(),
            shop.transfers(),
            shop.stockItems(),
            shop.locations(),
            installation.transferViews(),
            installation.clock());
    private final CancelTransfer cancelTransfer = new CancelTransfer(
            installation.once(),
            shop.transfers(),
            shop.stockItems(),
            shop.locations(),
            installation.transferViews(),
            installation.clock());
    private final LocationId main = shop.locations().main().id();
    private final LocationId attic = new LocationId(Fresh.uuid());

    /** It is not active: what nobody is promised may still be moved. */
    @BeforeEach
    void furnishTheAttic() {
        small.inTransaction(() -> {
            shop.locations()
                    .add(new Location(
                            attic,
                            "attic",
                            "Attic",
                            LocationKind.WAREHOUSE,
                            0,
                            ServiceArea.EVERYWHERE,
                            Location.Standing.INACTIVE));
            return true;
        });
    }

    @Test
    void leavesAndArrivesAtOnce() {
        TransferView view = send(false, line(SHIRT, 2), line(CAP, 4));

        assertThat(view)
                .isEqualTo(new TransferView(
                        view.id(),
                        "main",
                        "attic",
                        Transfer.State.RECEIVED,
                        "for the weekend",
                        List.of(new TransferView.Line(SHIRT, 2, 2, 0), new TransferView.Line(CAP, 4, 4, 0)),
                        "berta",
                        Fresh.NOW,
                        "berta",
                        Fresh.NOW,
                        2));
        assertThat(onHand(SHIRT, main)).isEqualTo(1);
        assertThat(onHand(SHIRT, attic)).isEqualTo(2);
        assertThat(onHand(CAP, main)).isEqualTo(6);
        assertThat(onHand(CAP, attic)).isEqualTo(4);
        assertThat(newest(SHIRT, 2))
                .extracting(
                        StockMovement::kind,
                        StockMovement::location,
                        StockMovement::quantity,
                        StockMovement::note,
                        StockMovement::by,
                        StockMovement::reference)
                .containsExactlyInAnyOrder(
                        tuple(
                                MovementKind.TRANSFER_OUT,
                                main,
                                -2L,
                                "for the weekend",
                                "berta",
                                view.id().value()),
                        tuple(
                                MovementKind.TRANSFER_IN,
                                attic,
                                2L,
                                "for the weekend",
                                "berta",
                                view.id().value()));
        assertThat(shown(view.id())).isEqualTo(view);
    }

    @Test
    void isAtNeitherPlaceWhileItIsInTransit() {
        TransferView sent = send(true, line(SHIRT, 2));
        assertThat(sent).returns(Transfer.State.IN_TRANSIT, TransferView::state).returns(1L, TransferView::version);
        assertThat(onHand(SHIRT, main)).isEqualTo(1);
        assertThat(onHand(SHIRT, attic)).isZero();
        installation.clock().advance(Duration.ofHours(2));

        TransferView received = receive(sent.id(), null, null).result();

        assertThat(received)
                .returns(Transfer.State.RECEIVED, TransferView::state)
                .returns("carla", TransferView::endedBy)
                .returns(Fresh.NOW.plus(Duration.ofHours(2)), TransferView::endedAt)
                .returns(List.of(new TransferView.Line(SHIRT, 2, 2, 0)), TransferView::lines);
        assertThat(onHand(SHIRT, attic)).isEqualTo(2);
        assertThat(shown(sent.id())).isEqualTo(received);
        assertThat(small.inTransaction(() -> installation.stockAudit().compare(10))
                        .isClean())
                .isTrue();
    }

    @Test
    void tellsWhatWasLost() {
        TransferView sent = send(true, line(SHIRT, 2), line(CAP, 4));

        TransferView received = receive(sent.id(), null, List.of(new ReceiveTransfer.Count(CAP, 3)))
                .result();

        assertThat(received.lines())
                .containsExactly(new TransferView.Line(SHIRT, 2, 0, 2), new TransferView.Line(CAP, 4, 3, 1));
        assertThat(onHand(CAP, attic)).isEqualTo(3);
        assertThat(onHand(SHIRT, attic)).isZero();
        assertThat(onHand(SHIRT, main)).isEqualTo(1);
    }

    @Test
    void bringsBackWhatIsCalledOff() {
        TransferView sent = send(true, line(SHIRT, 2));

        TransferView cancelled = cancel(sent.id(), null).result();

        assertThat(cancelled).returns(Transfer.State.CANCELLED, TransferView::state);
        assertThat(onHand(SHIRT, main)).isEqualTo(3);
        assertThat(onHand(SHIRT, attic)).isZero();
        assertThat(newest(SHIRT, 1).getFirst())
                .returns(MovementKind.TRANSFER_IN, StockMovement::kind)
                .returns(main, StockMovement::location);
    }

    @Test
    void leavesWhatIsHeldWhereItIs() {
        small.place("tok_success");

        assertThatExceptionOfType(TransferRefusal.NotEnough.class)
                .isThrownBy(() -> send(false, line(CAP, 9), line(SHIRT, 2), line(POSTER, 1)))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry(
                                "shortages", List.of(shortage(SHIRT, 2, 3, 2, 1), shortage(POSTER, 1, 0, 0, 0))));

        assertThat(onHand(CAP, main)).as("all or nothing").isEqualTo(10);
        assertThat(shop.transfers().all()).isEmpty();
        assertThat(newest(CAP, 10)).hasSize(1);
        send(false, line(CAP, 9), line(SHIRT, 1));
        assertThat(onHand(SHIRT, main)).isEqualTo(2);
    }

    private static Map<String, Object> shortage(Sku sku, long requested, long onHand, long reserved, long available) {
        return Map.of(
                "sku",
                sku.value(),
                "requested",
                requested,
                "on_hand",
                onHand,
                "reserved",
                reserved,
                "available",
                available);
    }

    @Test
    void refusesThatMoreArrivesThanIsCountedWith() {
        small.inTransaction(() -> shop.stockItems()
                .book(
                        List.of(StockEntry.count(small.variant(CAP), attic, StockItem.MAX_ON_HAND - 1)),
                        "anna",
                        Fresh.NOW));
        TransferView sent = send(true, line(CAP, 2));

        assertThatExceptionOfType(InventoryRefusal.TooMany.class)
                .isThrownBy(() -> receive(sent.id(), null, null))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("sku", CAP.value()));
        assertThatExceptionOfType(InventoryRefusal.TooMany.class).isThrownBy(() -> send(false, line(CAP, 2)));

        assertThat(shown(sent.id()).state()).isEqualTo(Transfer.State.IN_TRANSIT);
        assertThat(onHand(CAP, main)).isEqualTo(8);
    }

    @Test
    void refusesWhatDoesNotExist() {
        assertThatExceptionOfType(InventoryRefusal.UnknownSkus.class)
                .isThrownBy(() -> send(false, line(new Sku("NO-1"), 1), line(CAP, 1), line(new Sku("NO-2"), 1)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("skus", List.of("NO-1", "NO-2")));
        for (String field : List.of("from", "to")) {
            assertThatExceptionOfType(LocationRefusal.Unknown.class)
                    .isThrownBy(() -> send(
                            field.equals("from") ? "mars" : "main",
                            field.equals("to") ? "mars" : "attic",
                            line(CAP, 1)))
                    .satisfies(refusal -> assertThat(refusal.facts())
                            .containsEntry("field", field)
                            .containsEntry("location", "mars"));
        }
        TransferId nobody = new TransferId(Fresh.uuid());
        assertThatExceptionOfType(TransferRefusal.NotFound.class).isThrownBy(() -> receive(nobody, null, null));
        assertThatExceptionOfType(TransferRefusal.NotFound.class).isThrownBy(() -> cancel(nobody, null));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatExceptionOfType(TransferRefusal.SameLocation.class)
                .isThrownBy(() -> send("main", "main", line(CAP, 1)));
        assertThatExceptionOfType(TransferRefusal.Empty.class).isThrownBy(() -> send(false));
        assertThatExceptionOfType(TransferRefusal.DuplicateVariant.class)
                .isThrownBy(() -> send(false, line(CAP, 1), line(CAP, 2)));
        TransferView sent = send(true, line(CAP, 2));
        assertThatExceptionOfType(TransferRefusal.DuplicateVariant.class)
                .isThrownBy(() -> receive(
                        sent.id(),
                        null,
                        List.of(new ReceiveTransfer.Count(CAP, 1), new ReceiveTransfer.Count(CAP, 0))));
        assertThatExceptionOfType(TransferRefusal.MoreThanSent.class)
                .isThrownBy(() -> receive(sent.id(), null, List.of(new ReceiveTransfer.Count(SHIRT, 1))));
    }

    @Test
    void endsOnce() {
        TransferView received = send(false, line(CAP, 2));
        TransferView sent = send(true, line(CAP, 2));
        cancel(sent.id(), null);

        for (TransferId ended : List.of(received.id(), sent.id())) {
            assertThatExceptionOfType(TransferRefusal.WrongState.class).isThrownBy(() -> receive(ended, null, null));
            assertThatExceptionOfType(TransferRefusal.WrongState.class).isThrownBy(() -> cancel(ended, null));
        }
        assertThat(onHand(CAP, main)).isEqualTo(8);
        assertThat(onHand(CAP, attic)).isEqualTo(2);
    }

    @Test
    void comparesTheVersionThatTheCallerHasSeen() {
        TransferView sent = send(true, line(CAP, 2));

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> receive(sent.id(), 7L, null));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> cancel(sent.id(), 7L));

        assertThat(receive(sent.id(), 1L, null).result().version()).isEqualTo(2);
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> cancel(sent.id(), 1L));
    }

    @Test
    void answersARepeatedRequestAsItDidBefore() {
        IdempotencyKey key = new IdempotencyKey("guest", Fresh.word("key"), "print");
        SendTransfer.Command command =
                new SendTransfer.Command(key, "main", "attic", List.of(line(CAP, 2)), "", true, "berta");
        Answer<TransferView> first = small.inStore(() -> sendTransfer.handle(command));
        receive(first.result().id(), null, null);

        Answer<TransferView> again = small.inStore(() -> sendTransfer.handle(command));

        assertThat(again).isEqualTo(new Answer<>(first.result(), true));
        assertThat(onHand(CAP, main)).isEqualTo(8);
    }

    private static SendTransfer.Line line(Sku sku, long quantity) {
        return new SendTransfer.Line(sku, quantity);
    }

    private TransferView send(boolean inTransit, SendTransfer.Line... lines) {
        return small.inStore(() -> sendTransfer.handle(new SendTransfer.Command(
                        null, "main", "attic", List.of(lines), "for the weekend", inTransit, "berta")))
                .result();
    }

    private TransferView send(String from, String to, SendTransfer.Line line) {
        return small.inStore(() -> sendTransfer.handle(
                        new SendTransfer.Command(null, from, to, List.of(line), "", false, "berta")))
                .result();
    }

    private Answer<TransferView> receive(
            TransferId id, @Nullable Long version, @Nullable List<ReceiveTransfer.Count> counts) {
        return small.inStore(
                () -> receiveTransfer.handle(new ReceiveTransfer.Command(null, id, counts, version, "carla")));
    }

    private Answer<TransferView> cancel(TransferId id, @Nullable Long version) {
        return small.inStore(() -> cancelTransfer.handle(new CancelTransfer.Command(null, id, version, "carla")));
    }

    private TransferView shown(TransferId id) {
        return installation.transferViews().find(id).orElseThrow();
    }

    private long onHand(Sku sku, LocationId place) {
        StockKey key = new StockKey(small.variant(sku), place);
        return shop.stockItems()
                .items(List.of(key))
                .getOrDefault(key, StockItem.none(key))
                .onHand();
    }

    private List<StockMovement> newest(Sku sku, int limit) {
        return shop.stockItems().movements(small.variant(sku), limit);
    }
}
