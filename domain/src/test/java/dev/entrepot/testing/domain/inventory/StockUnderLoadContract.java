package dev.entrepot.testing.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.MovementKind;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockMovement;
import dev.entrepot.testing.domain.shared.Race;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link StockItems} and {@link Reservations} does when many want the same: it never oversells, and its books add up. */
public interface StockUnderLoadContract extends StockedContract {

    @Test
    default void sellsFiftyUnitsToFiftyOfSixtyFourBuyers() {
        VariantId variant = aVariantWith(50);

        List<Boolean> bought = Race.run(64, buyer -> isReserved(aReservation(), List.of(new Demand(variant, 1))));

        assertThat(bought).filteredOn(yes -> yes).hasSize(50);
        assertThat(stock(variant)).isEqualTo(item(variant, 50, 50));
    }

    @Test
    default void sellsTheLastUnitToOneOfTwoBuyersEveryTime() {
        VariantId variant = aVariant();
        for (int round = 1; round <= 200; round++) {
            count(variant, round); // one more than is held

            List<Boolean> bought = Race.run(2, buyer -> isReserved(aReservation(), List.of(new Demand(variant, 1))));

            assertThat(bought).as("round %d", round).containsExactlyInAnyOrder(true, false);
        }
        assertThat(stock(variant)).isEqualTo(item(variant, 200, 200));
    }

    @Test
    default void holdsWholeBasketsOnlyWhateverTheOrderOfTheirLines() {
        long seed = 20_261_121L;
        List<VariantId> variants =
                Stream.generate(() -> aVariantWith(20)).limit(6).toList();
        Map<ReservationId, List<Demand>> held = new ConcurrentHashMap<>();

        Race.run(24, buyer -> {
            Random random = new Random(seed + buyer);
            for (int i = 0; i < 4; i++) {
                List<Demand> basket = basket(variants, random);
                ReservationId reservation = aReservation();
                if (isReserved(reservation, basket)) {
                    held.put(reservation, basket);
                }
            }
            return buyer;
        });

        for (VariantId variant : variants) {
            StockItem item = stock(variant);
            assertThat(item.reserved())
                    .as("what is held of one variant, seed %d", seed)
                    .isEqualTo(sum(held.values(), variant))
                    .isLessThanOrEqualTo(item.onHand());
        }
        assertThat(held).as("some were lucky, seed %d", seed).isNotEmpty();
    }

    private static List<Demand> basket(List<VariantId> variants, Random random) {
        List<VariantId> chosen = new ArrayList<>(variants);
        Collections.shuffle(chosen, random);
        return chosen.stream()
                .limit(1 + random.nextInt(variants.size()))
                .map(variant -> new Demand(variant, 1 + random.nextInt(3)))
                .toList();
    }

    private static long sum(Iterable<List<Demand>> baskets, VariantId variant) {
        long sum = 0;
        for (List<Demand> basket : baskets) {
            for (Demand demand : basket) {
                sum += demand.variant().equals(variant) ? demand.quantity() : 0;
            }
        }
        return sum;
    }

    @Test
    default void keepsItsBooksWhileSomeReserveSomeReleaseAndSomeCount() {
        long seed = 64L;
        List<VariantId> variants =
                Stream.generate(() -> aVariantWith(15)).limit(3).toList();
        Map<ReservationId, List<Demand>> held = new ConcurrentHashMap<>();

        Race.run(18, racer -> {
            Random random = new Random(seed + racer);
            for (int i = 0; i < 5; i++) {
                if (racer % 3 == 0) {
                    countIfPossible(variants, random);
                } else {
                    buyAndMaybeGiveBack(variants, random, held);
                }
            }
            return racer;
        });

        for (VariantId variant : variants) {
            StockItem item = stock(variant);
            assertThat(item.reserved())
                    .as("what is held of one variant, seed %d", seed)
                    .isEqualTo(sum(held.values(), variant));
            assertThat(balances(variant)).as("balances, seed %d", seed).isTrue();
            assertThat(ledger(variant).stream()
                            .mapToLong(StockMovement::quantity)
                            .sum())
                    .as("the sum of the ledger, seed %d", seed)
                    .isEqualTo(item.onHand());
        }
    }

    private void countIfPossible(List<VariantId> variants, Random random) {
        List<StockEntry> counts = new ArrayList<>();
        for (VariantId variant : variants) {
            counts.add(StockEntry.count(variant, place(), 5 + random.nextInt(20)));
        }
        Collections.shuffle(counts, random);
        try {
            book(counts.toArray(StockEntry[]::new));
        } catch (InventoryRefusal.BelowReserved e) {
            assertThat(e.facts()).containsKey("reserved");
        }
    }

    private void buyAndMaybeGiveBack(List<VariantId> variants, Random random, Map<ReservationId, List<Demand>> held) {
        ReservationId reservation = aReservation();
        List<Demand> basket = basket(variants, random);
        if (isReserved(reservation, basket)) {
            if (random.nextBoolean()) {
                release(reservation);
            } else {
                held.put(reservation, basket);
            }
        }
    }

    private boolean balances(VariantId variant) {
        long balance = 0;
        for (StockMovement movement : ledger(variant).reversed()) {
            balance += movement.quantity();
            if (movement.balance() != balance) {
                return false;
            }
        }
        return true;
    }

    @Test
    default void letsGoOnceWhenManyLetGoAtOnce() {
        VariantId variant = aVariantWith(10);
        reserve(new Demand(variant, 4));
        ReservationId reservation = reserve(new Demand(variant, 3));

        List<List<Allotment>> released = Race.run(16, racer -> release(reservation));

        assertThat(released).filteredOn(gone -> !gone.isEmpty()).hasSize(1);
        assertThat(stock(variant)).isEqualTo(item(variant, 10, 4));
    }

    @Test
    default void countsOfNewVariantsAtOnceBothHold() {
        VariantId variant = aVariant();

        Race.run(8, racer -> {
            count(variant, racer + 1);
            return racer;
        });

        assertThat(ledger(variant).stream().mapToLong(StockMovement::quantity).sum())
                .isEqualTo(stock(variant).onHand());
        assertThat(ledger(variant).getLast().kind()).isEqualTo(MovementKind.INITIAL);
        assertThat(balances(variant)).isTrue();
    }
}
