package dev.entrepot.testing.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.Bookings;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.StockSource;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link StockItems} does when nobody else is there; see {@link StockUnderLoadContract} for the rest. */
public interface StockItemsContract extends StockedContract {

    @Test
    default void leavesOutWhatWasNeverInStock() {
        VariantId known = aVariantWith(3);
        VariantId unknown = aVariant();

        Stock found = inTransaction(() -> stockItems().find(List.of(known, unknown)));

        assertThat(found.sources())
                .singleElement()
                .extracting(StockSource::location, StockSource::items)
                .containsExactly(place(), Map.of(known, item(known, 3, 0)));
        assertThat(inTransaction(() -> stockItems().find(List.of()))).isEqualTo(Stock.NONE);
        StockKey nothing = new StockKey(unknown, place());
        assertThat(inTransaction(() -> stockItems().items(List.of(nothing)))).isEmpty();
    }

    @Test
    default void keepsEachPlaceByItself() {
        VariantId variant = aVariantWith(3);

        book(StockEntry.count(variant, otherPlace(), 4));

        Stock found = inTransaction(() -> stockItems().find(List.of(variant)));
        assertThat(found.available(variant)).isEqualTo(7);
        assertThat(found.item(variant, otherPlace()))
                .contains(new StockItem(variant, otherPlace(), 4, 0, StockPolicy.PLAIN));
        assertThat(stock(variant)).isEqualTo(item(variant, 3, 0));
        assertThat(ledger(variant))
                .extracting(StockMovement::location, StockMovement::quantity, StockMovement::balance)
                .containsExactly(tuple(otherPlace(), 4L, 4L), tuple(place(), 3L, 3L));
    }

    @Test
    default void tellsHowEachLocationServes() {
        VariantId variant = aVariantWith(3);
        Location overseas = location(7, new ServiceArea(List.of(Zone.country("US"))), Location.Standing.ACTIVE);
        book(StockEntry.count(variant, overseas.id(), 4));

        Stock found = inTransaction(() -> stockItems().find(List.of(variant)));

        assertThat(found.sources())
                .filteredOn(source -> source.location().equals(overseas.id()))
                .singleElement()
                .extracting(StockSource::priority, StockSource::serviceArea)
                .containsExactly(7, overseas.serviceArea());
        assertThat(found.servedTo(Destination.country("DE")).available(variant)).isEqualTo(3);
        assertThat(found.servedTo(Destination.country("US")).available(variant)).isEqualTo(7);
    }

    @Test
    default void findsNothingAtALocationThatIsNotActive() {
        VariantId variant = aVariant();
        Location closed = location(0, ServiceArea.EVERYWHERE, Location.Standing.INACTIVE);
        book(StockEntry.count(variant, closed.id(), 4));

        assertThat(inTransaction(() -> stockItems().find(List.of(variant)))).isEqualTo(Stock.NONE);
        assertThat(stock(variant, closed.id()).onHand())
                .as("it is there all the same")
                .isEqualTo(4);
    }

    private Location location(int priority, ServiceArea area, Location.Standing standing) {
        String code = Fresh.word("place");
        Location location = new Location(
                new LocationId(Fresh.uuid()), code, "At " + code, LocationKind.WAREHOUSE, priority, area, standing);
        inTransaction(() -> {
            locations().add(location);
            return location;
        });
        return location;
    }

    @Test
    default void writesTheFirstCountAsInitialWhateverItWas() {
        VariantId variant = aVariant();

        Bookings booked = book(entry(variant, new StockChange.To(7), MovementKind.ADJUSTMENT));

        assertThat(booked).isEqualTo(new Bookings(List.of(new Bookings.Line(0, 7, null))));
        assertThat(ledger(variant))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
                .containsExactly(new StockMovement(
                        1, variant, place(), MovementKind.INITIAL, 7, 7, "", null, "anna", Fresh.NOW));
    }

    @Test
    default void writesWhatCameFirstAsWhatItWas() {
        VariantId variant = aVariant();

        book(entry(variant, new StockChange.By(7), MovementKind.TRANSFER_IN));

        assertThat(ledger(variant)).extracting(StockMovement::kind).containsExactly(MovementKind.TRANSFER_IN);
    }

    @Test
    default void writesTheDifferenceOfLaterCountsTheNewestFirst() {
        VariantId variant = aVariantWith(7);
        UUID take = Fresh.uuid();
        Instant later = Fresh.NOW.plusSeconds(1);
        StockEntry broken =
                new StockEntry(variant, place(), new StockChange.To(4), MovementKind.ADJUSTMENT, "fell down", take);
        inTransaction(() -> stockItems().book(List.of(broken), "bert", later));
        book(entry(variant, new StockChange.By(5), MovementKind.RECEIPT));

        assertThat(ledger(variant))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
                .startsWith(
                        new StockMovement(3, variant, place(), MovementKind.RECEIPT, 5, 9, "", null, "anna", Fresh.NOW),
                        new StockMovement(
                                2, variant, place(), MovementKind.ADJUSTMENT, -3, 4, "fell down", take, "bert", later))
                .hasSize(3);
        assertThat(ledger(variant).reversed())
                .extracting(StockMovement::sequence)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(inTransaction(() -> stockItems().movements(variant, 2)))
                .isEqualTo(ledger(variant).subList(0, 2));
        assertThat(stock(variant)).isEqualTo(item(variant, 9, 0));
    }

    @Test
    default void writesNothingForACountThatChangesNothing() {
        VariantId counted = aVariantWith(7);
        VariantId never = aVariant();

        Bookings booked = book(StockEntry.count(counted, place(), 7), StockEntry.count(never, place(), 0));

        assertThat(booked.changed()).isZero();
        assertThat(ledger(counted)).hasSize(1);
        assertThat(ledger(never)).isEmpty();
    }

    @Test
    default void writesInitialAlsoAfterACountOfNothing() {
        VariantId variant = aVariant();
        count(variant, 0);

        count(variant, 5);

        assertThat(ledger(variant)).extracting(StockMovement::kind).containsExactly(MovementKind.INITIAL);
    }

    @Test
    default void countsManyAtOnceAndTellsHowManyChanged() {
        VariantId same = aVariantWith(1);
        VariantId more = aVariantWith(1);
        VariantId fresh = aVariant();

        Bookings booked = book(
                StockEntry.count(same, place(), 1),
                StockEntry.count(more, place(), 5),
                StockEntry.count(fresh, place(), 2));

        assertThat(booked.changed()).isEqualTo(2);
        assertThat(booked.lines())
                .containsExactly(
                        new Bookings.Line(1, 1, null), new Bookings.Line(1, 5, null), new Bookings.Line(0, 2, null));
        assertThat(stock(more).onHand()).isEqualTo(5);
        assertThat(stock(fresh).onHand()).isEqualTo(2);
        assertThat(book()).isEqualTo(new Bookings(List.of()));
    }

    @Test
    default void booksTheSameItemInTheOrderOfItsEntries() {
        VariantId known = aVariantWith(1);
        VariantId fresh = aVariant();

        Bookings booked = book(
                entry(fresh, new StockChange.By(4), MovementKind.RECEIPT),
                entry(known, new StockChange.By(2), MovementKind.RECEIPT),
                entry(fresh, new StockChange.By(-3), MovementKind.DAMAGE),
                entry(known, new StockChange.To(9), MovementKind.COUNT));

        assertThat(booked.lines())
                .containsExactly(
                        new Bookings.Line(0, 4, null),
                        new Bookings.Line(1, 3, null),
                        new Bookings.Line(4, 1, null),
                        new Bookings.Line(3, 9, null));
        assertThat(stock(known).onHand()).isEqualTo(9);
        assertThat(stock(fresh).onHand()).isEqualTo(1);
        assertThat(ledger(fresh)).extracting(StockMovement::balance).containsExactly(1L, 4L);
    }

    @Test
    default void booksWhatCameAndWentAtOnce() {
        VariantId fresh = aVariant();
        VariantId known = aVariantWith(1);

        book(
                entry(fresh, new StockChange.By(5), MovementKind.RECEIPT),
                entry(fresh, new StockChange.By(-5), MovementKind.DAMAGE),
                entry(known, new StockChange.By(5), MovementKind.RECEIPT),
                entry(known, new StockChange.By(-5), MovementKind.DAMAGE));

        assertThat(ledger(fresh)).extracting(StockMovement::balance).containsExactly(0L, 5L);
        assertThat(stock(fresh)).isEqualTo(item(fresh, 0, 0));
        assertThat(ledger(known)).extracting(StockMovement::balance).containsExactly(1L, 6L, 1L);
        assertThat(version(fresh)).isEqualTo(2);
        assertThat(version(known)).isEqualTo(3);
        count(fresh, 4);
        assertThat(ledger(fresh).getFirst().kind()).as("it came before").isEqualTo(MovementKind.COUNT);
    }

    @Test
    default void countsItsEntriesAtAllPlaces() {
        VariantId variant = aVariant();
        assertThat(version(variant)).isZero();

        keep(variant, new StockPolicy(1, null, Backorder.DENY));
        assertThat(version(variant)).as("nothing came or went").isZero();
        count(variant, 5);
        count(variant, 5);
        book(StockEntry.count(variant, otherPlace(), 7));
        assertThat(version(variant)).isEqualTo(2);
        ReservationId held = reserve(new Demand(variant, 2));
        assertThat(version(variant)).as("nothing came or went").isEqualTo(2);
        inTransaction(() -> {
            Reservation present = reservations().lock(held).orElseThrow();
            reservations().update(present.shipped(present.open(), Fresh.NOW), "anna", Fresh.NOW);
            return present;
        });

        assertThat(version(variant)).isEqualTo(3);
    }

    private long version(VariantId variant) {
        return inTransaction(() -> stockItems().lockVersion(variant));
    }

    @Test
    default void leavesOutWhatItRefusesAndTellsOfIt() {
        VariantId held = aVariantWith(5);
        reserve(new Demand(held, 3));
        VariantId other = aVariantWith(5);
        VariantId never = aVariant();

        List<StockEntry> entries = List.of(
                StockEntry.count(held, place(), 2),
                StockEntry.count(other, place(), 1),
                entry(other, new StockChange.By(-2), MovementKind.DAMAGE),
                entry(never, new StockChange.By(-1), MovementKind.DAMAGE),
                entry(other, new StockChange.By(StockItem.MAX_ON_HAND), MovementKind.RECEIPT));

        Bookings booked = inTransaction(() -> stockItems().book(entries, "anna", Fresh.NOW));

        assertThat(booked.changed()).isEqualTo(1);
        assertThat(booked.refused())
                .extracting(
                        Bookings.Refused::position, refused -> refused.refusal().code())
                .containsExactly(
                        tuple(0, "stock_below_reserved"),
                        tuple(2, "insufficient_stock_on_hand"),
                        tuple(3, "insufficient_stock_on_hand"),
                        tuple(4, "too_much_stock"));
        assertThat(booked.refused().getFirst().refusal().facts())
                .containsEntry("variant_id", held.value())
                .containsEntry("location_id", place().value())
                .containsEntry("requested", 2L)
                .containsEntry("on_hand", 5L)
                .containsEntry("reserved", 3L)
                .containsEntry("available", 2L);
        assertThat(stock(held)).isEqualTo(item(held, 5, 3));
        assertThat(stock(other).onHand()).isEqualTo(1);
        assertThat(ledger(never)).isEmpty();
    }

    @Test
    default void booksNothingForThoseWhoWantAllOrNothing() {
        VariantId held = aVariantWith(5);
        reserve(new Demand(held, 3));
        VariantId other = aVariantWith(5);

        assertThatExceptionOfType(InventoryRefusal.BelowReserved.class)
                .isThrownBy(() -> book(StockEntry.count(other, place(), 1), StockEntry.count(held, place(), 2)));

        assertThat(stock(other)).isEqualTo(item(other, 5, 0));
        assertThat(ledger(other)).hasSize(1);
    }

    @Test
    default void countsDownToWhatIsReserved() {
        VariantId variant = aVariantWith(5);
        reserve(new Demand(variant, 3));

        count(variant, 3);

        assertThat(stock(variant)).isEqualTo(item(variant, 3, 3));
    }

    @Test
    default void keepsStockAsItIsTold() {
        VariantId variant = aVariantWith(5);
        VariantId never = aVariant();
        StockPolicy careful = new StockPolicy(2, 4L, new Backorder.Preorder(7, Fresh.NOW.plusSeconds(86_400)));

        keep(variant, careful);
        keep(never, new StockPolicy(0, null, new Backorder.Allow(3)));

        assertThat(stock(variant)).isEqualTo(new StockItem(variant, place(), 5, 0, careful));
        assertThat(stock(variant).available()).isEqualTo(10);
        assertThat(stock(never).available()).isEqualTo(3);
        assertThat(ledger(never)).as("nothing came or went").isEmpty();
        keep(variant, StockPolicy.PLAIN);
        assertThat(stock(variant)).isEqualTo(item(variant, 5, 0));
    }

    @Test
    default void refusesToPromiseLessThanWasPromised() {
        VariantId variant = aVariantWith(5);
        keep(variant, new StockPolicy(0, null, new Backorder.Allow(4)));
        reserve(new Demand(variant, 8));

        assertThatExceptionOfType(InventoryRefusal.BelowPromised.class)
                .isThrownBy(() -> keep(variant, new StockPolicy(0, null, new Backorder.Allow(2))))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("variant_id", variant.value())
                        .containsEntry("limit", 2L)
                        .containsEntry("reserved", 8L));
        keep(variant, new StockPolicy(0, null, new Backorder.Allow(3)));
        assertThat(stock(variant).available()).isZero();
    }

    @Test
    default void keepsNothingThatIsPlainAndWasNeverInStock() {
        VariantId never = aVariant();
        StockKey key = new StockKey(never, place());

        assertThat(keep(never, StockPolicy.PLAIN)).isZero();
        assertThat(inTransaction(() -> stockItems().items(List.of(key)))).isEmpty();
        assertThat(keep(never, new StockPolicy(0, 0L, Backorder.DENY))).isEqualTo(1);
        assertThat(keep(never, StockPolicy.PLAIN)).isEqualTo(1);
        assertThat(keep(never, StockPolicy.PLAIN)).isZero();
    }

    @Test
    default void beginsTheLedgerAlsoOfWhatIsKeptAlready() {
        VariantId counted = aVariant();
        VariantId received = aVariant();
        List.of(counted, received).forEach(variant -> keep(variant, new StockPolicy(0, 4L, Backorder.DENY)));

        count(counted, 9);
        book(entry(received, new StockChange.By(9), MovementKind.RECEIPT));
        count(counted, 0);
        count(counted, 8);

        assertThat(ledger(counted))
                .extracting(StockMovement::kind)
                .containsExactly(MovementKind.COUNT, MovementKind.COUNT, MovementKind.INITIAL);
        assertThat(ledger(received)).extracting(StockMovement::kind).containsExactly(MovementKind.RECEIPT);
    }

    /** An entry at the one place. */
    default StockEntry entry(VariantId variant, StockChange change, MovementKind kind) {
        return new StockEntry(variant, place(), change, kind, "", null);
    }
}
