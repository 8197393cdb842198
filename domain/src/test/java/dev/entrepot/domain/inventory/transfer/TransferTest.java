package dev.entrepot.domain.inventory.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferTest {

    private static final Instant LATER = Fresh.NOW.plus(Duration.ofDays(1));

    private final LocationId harbour = new LocationId(Fresh.uuid());
    private final LocationId shop = new LocationId(Fresh.uuid());
    private final TransferLine kettles = TransferLine.of(new VariantId(Fresh.uuid()), new Sku("KETTLE"), 10);
    private final TransferLine cups = TransferLine.of(new VariantId(Fresh.uuid()), new Sku("CUP"), 3);
    private final Transfer sent = sent(List.of(kettles, cups));

    private Transfer sent(List<TransferLine> lines) {
        return Transfer.sent(
                new TransferId(Fresh.uuid()),
                harbour,
                shop,
                lines,
                new Transfer.Sending("anna", Fresh.NOW, "for the weekend"));
    }

    private StockEntry entry(TransferLine line, LocationId place, long units, MovementKind kind) {
        return new StockEntry(
                line.variant(),
                place,
                new StockChange.By(units),
                kind,
                "for the weekend",
                sent.id().value());
    }

    @Test
    void leavesWhenItIsSent() {
        assertThat(sent.state()).isEqualTo(Transfer.State.IN_TRANSIT);
        assertThat(sent.version()).isEqualTo(1);
        assertThat(sent.departure())
                .containsExactly(
                        entry(kettles, harbour, -10, MovementKind.TRANSFER_OUT),
                        entry(cups, harbour, -3, MovementKind.TRANSFER_OUT));
        assertThat(sent.arrival()).isEmpty();
        assertThat(sent.lost(kettles)).isZero();
    }

    @Test
    void arrivesAsItWasSent() {
        Transfer there = sent.received("berta", LATER);

        assertThat(there.ending()).isEqualTo(new Transfer.Ending(Transfer.State.RECEIVED, "berta", LATER));
        assertThat(there.version()).isEqualTo(2);
        assertThat(there.arrival())
                .containsExactly(
                        entry(kettles, shop, 10, MovementKind.TRANSFER_IN),
                        entry(cups, shop, 3, MovementKind.TRANSFER_IN));
        assertThat(there.lines())
                .allSatisfy(line -> assertThat(there.lost(line)).isZero());
    }

    @Test
    void losesWhatDidNotArrive() {
        Transfer there = sent.received(Map.of(kettles.sku(), 9L), "berta", LATER);

        assertThat(there.state()).isEqualTo(Transfer.State.RECEIVED);
        assertThat(there.lines()).extracting(TransferLine::received).containsExactly(9L, 0L);
        assertThat(there.lines()).extracting(there::lost).containsExactly(1L, 3L);
        assertThat(there.arrival()).containsExactly(entry(kettles, shop, 9, MovementKind.TRANSFER_IN));
    }

    @Test
    void goesBackWhenItIsCancelled() {
        Transfer back = sent.cancelled("berta", LATER);

        assertThat(back.state()).isEqualTo(Transfer.State.CANCELLED);
        assertThat(back.version()).isEqualTo(2);
        assertThat(back.lines()).extracting(back::lost).containsOnly(0L);
        assertThat(back.arrival())
                .containsExactly(
                        entry(kettles, harbour, 10, MovementKind.TRANSFER_IN),
                        entry(cups, harbour, 3, MovementKind.TRANSFER_IN));
    }

    @Test
    void endsOnce() {
        for (Transfer ended : List.of(sent.received("berta", LATER), sent.cancelled("berta", LATER))) {
            assertThatExceptionOfType(TransferRefusal.WrongState.class)
                    .isThrownBy(() -> ended.received("carla", LATER))
                    .satisfies(refusal -> assertThat(refusal.facts())
                            .containsEntry("state", ended.state().name().toLowerCase(Locale.ROOT)));
            assertThatExceptionOfType(TransferRefusal.WrongState.class)
                    .isThrownBy(() -> ended.received(Map.of(), "carla", LATER));
            assertThatExceptionOfType(TransferRefusal.WrongState.class)
                    .isThrownBy(() -> ended.cancelled("carla", LATER));
        }
    }

    @Test
    void refusesThatMoreArrivesThanWasSent() {
        Map<Sku, Long> counted = Map.of(kettles.sku(), 11L, cups.sku(), 3L, new Sku("SPOON"), 1L);

        assertThatExceptionOfType(TransferRefusal.MoreThanSent.class)
                .isThrownBy(() -> sent.received(counted, "berta", LATER))
                .withMessageContaining("KETTLE (10 sent, 11 received), SPOON (0 sent, 1 received)")
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry(
                                "excesses",
                                List.of(
                                        Map.of("sku", "KETTLE", "sent", 10L, "received", 11L),
                                        Map.of("sku", "SPOON", "sent", 0L, "received", 1L))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sent.received(Map.of(kettles.sku(), -1L), "berta", LATER));
    }

    @Test
    void refusesToGoNowhere() {
        assertThatExceptionOfType(TransferRefusal.SameLocation.class)
                .isThrownBy(() -> Transfer.sent(sent.id(), shop, shop, sent.lines(), sent.sending()));
    }

    @Test
    void refusesToCarryNothing() {
        assertThatExceptionOfType(TransferRefusal.Empty.class).isThrownBy(() -> sent(List.of()));
    }

    @Test
    void refusesTwoLinesOfOneVariant() {
        TransferLine sameVariant = TransferLine.of(kettles.variant(), new Sku("KETTLE-2"), 1);
        TransferLine sameSku = TransferLine.of(new VariantId(Fresh.uuid()), kettles.sku(), 1);

        for (TransferLine second : List.of(sameVariant, sameSku)) {
            assertThatExceptionOfType(TransferRefusal.DuplicateVariant.class)
                    .isThrownBy(() -> sent(List.of(kettles, cups, second)))
                    .satisfies(refusal -> assertThat(refusal.facts())
                            .containsEntry("sku", second.sku().value()));
        }
    }

    @Test
    void hasAtMostFiveHundredLines() {
        List<TransferLine> lines = new ArrayList<>(IntStream.range(0, Transfer.MAX_LINES)
                .mapToObj(i -> TransferLine.of(new VariantId(Fresh.uuid()), new Sku("S-" + i), 1))
                .toList());
        assertThat(sent(lines).lines()).hasSize(500);

        lines.add(kettles);

        assertThatIllegalArgumentException().isThrownBy(() -> sent(lines));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1_000_000_001})
    void sendsNoImpossibleNumber(long quantity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransferLine.of(kettles.variant(), kettles.sku(), quantity));
    }

    @Test
    void fitsTogether() {
        TransferLine arrived = new TransferLine(kettles.variant(), kettles.sku(), 10, 4);

        assertThatIllegalArgumentException().isThrownBy(() -> sent(List.of(arrived)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TransferLine(kettles.variant(), kettles.sku(), 10, 11));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Transfer.Ending(Transfer.State.IN_TRANSIT, "anna", LATER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Transfer.Sending("anna", LATER, "x".repeat(StockEntry.MAX_NOTE + 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Transfer(sent.id(), harbour, shop, sent.lines(), sent.sending(), null, 0));
        assertThat(TransferId.parse(sent.id().toString())).isEqualTo(sent.id());
    }

    @Test
    void tellsEveryLineThatFallsShort() {
        StockItem present = new StockItem(kettles.variant(), harbour, 7, 5, StockPolicy.PLAIN);

        TransferRefusal refusal =
                new TransferRefusal.NotEnough(List.of(new TransferRefusal.Lack(kettles.sku(), 10, present)));

        assertThat(refusal).hasMessageContaining("KETTLE (10 requested, 7 on hand, 5 reserved)");
        assertThat(refusal.facts())
                .containsEntry(
                        "shortages",
                        List.of(Map.of(
                                "sku", "KETTLE", "requested", 10L, "on_hand", 7L, "reserved", 5L, "available", 2L)));
    }
}
