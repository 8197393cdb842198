package dev.entrepot.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.allocation.Allocation;
import dev.entrepot.domain.inventory.allocation.AllocationOutcome;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.shared.AllocationStrategy;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A shop in which one case of {@code stock-cases.txt} happens. A place has a name and, behind a slash, which variant is meant, {@code A}
 * if none is.
 *
 * <ul>
 *   <li>{@code stock W 5 backorder 2 closed}: so many are there from the beginning; each place sends before those that are named later
 *   <li>{@code count W 3}, {@code adjust W -2}, {@code return W 1}: booked
 *   <li>{@code cart 3}, {@code order 3}, {@code order A 3 B 1}, {@code order 3 at W}: held for a time, or bought. A cart that takes more
 *       asks for what it has not yet
 *   <li>{@code pay}, {@code cancel W 1}, {@code ship W 1}: what becomes of the last of those
 *   <li>{@code refused insufficient_stock A 2}: the step before was refused by that code; there are 2 of A to promise
 *   <li>{@code on_hand}, {@code reserved} with a place, {@code available} without; {@code gets W 2}: so many of the last cart or order are
 *       from there; {@code movements 2}: so many in the ledger; {@code moved W -2}, {@code sold W -2}: the last of them
 * </ul>
 */
final class StockCase {

    private static final Destination HOME = Destination.country("DE");

    private final InMemoryShop shop = new InMemoryShop();
    private final Stockroom stockroom = shop.stockroom();
    private final Map<String, VariantId> variants = new HashMap<>();
    private final Map<String, LocationId> places = new HashMap<>();
    private @Nullable ReservationId last;
    private @Nullable String refused;

    /** Takes the next step, or sees whether a fact is one. */
    void take(String step) {
        String[] words = step.split(" ", -1);
        if (words[0].equals("refused")) {
            assertThat(refused).as(step).isEqualTo(step);
            refused = null;
            return;
        }
        end();
        try {
            shop.inTransaction(() -> {
                act(words);
                return true;
            });
        } catch (InventoryRefusal refusal) {
            refused = "refused " + refusal.code();
        }
    }

    /** Sees that nothing was refused that was not to be. */
    void end() {
        assertThat(refused).isNull();
    }

    private void act(String[] words) {
        switch (words[0]) {
            case "stock" -> begin(words);
            case "count" -> book(MovementKind.COUNT, words[1], new StockChange.To(number(words, 2)));
            case "adjust" -> book(MovementKind.ADJUSTMENT, words[1], new StockChange.By(number(words, 2)));
            case "return" -> book(MovementKind.RETURN, words[1], new StockChange.By(number(words, 2)));
            case "cart", "order" -> want(words);
            case "pay" -> update(last().committed(Fresh.NOW));
            case "cancel" -> update(last().released(List.of(allotment(words)), Fresh.NOW));
            case "ship" -> update(last().shipped(List.of(allotment(words)), Fresh.NOW));
            default -> see(words);
        }
    }

    private void see(String[] words) {
        long seen = switch (words[0]) {
            case "on_hand" -> item(words[1]).onHand();
            case "reserved" -> item(words[1]).reserved();
            case "available" -> stock().available(variant("A"));
            case "movements" -> ledger().size();
            case "moved" -> moved(words[1]).quantity();
            case "sold" -> {
                assertThat(moved(words[1]).kind()).isEqualTo(MovementKind.SALE);
                yield moved(words[1]).quantity();
            }
            case "gets" -> gets(words[1]);
            default -> throw new IllegalStateException(String.join(" ", words));
        };
        assertThat(seen).as(String.join(" ", words)).isEqualTo(number(words, words.length - 1));
    }

    private void begin(String[] words) {
        List<String> all = List.of(words);
        if (!places.containsKey(name(words[1]))) {
            stockroom.locations().add(location(name(words[1]), !all.contains("closed")));
        }
        book(MovementKind.COUNT, words[1], new StockChange.To(number(words, 2)));
        int backorder = all.indexOf("backorder");
        if (backorder > 0) {
            Backorder allowed = new Backorder.Allow(number(words, backorder + 1));
            StockItems.Keeping keeping = new StockItems.Keeping(key(words[1]), new StockPolicy(0, null, allowed));
            stockroom.items().keep(List.of(keeping), Fresh.NOW);
        }
    }

    private Location location(String name, boolean open) {
        return new Location(
                place(name),
                "w" + places.size(),
                name,
                LocationKind.WAREHOUSE,
                places.size(),
                ServiceArea.EVERYWHERE,
                open ? Location.Standing.ACTIVE : Location.Standing.INACTIVE);
    }

    private void book(MovementKind kind, String where, StockChange change) {
        StockKey key = key(where);
        StockEntry entry = new StockEntry(key.variant(), key.location(), change, kind, "", null);
        stockroom.items().book(List.of(entry), "anna", Fresh.NOW).orNone();
    }

    private void want(String[] words) {
        List<String> wanted = new ArrayList<>(Arrays.asList(words).subList(1, words.length));
        Stock stock = stock();
        int at = wanted.indexOf("at");
        if (at > 0) {
            LocationId only = place(wanted.get(at + 1));
            stock = new Stock(stock.sources().stream()
                    .filter(source -> source.location().equals(only))
                    .toList());
            wanted = wanted.subList(0, at);
        }
        if (wanted.size() == 1) {
            wanted.addFirst("A");
        }
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i += 2) {
            demands.add(new Demand(variant(wanted.get(i)), Integer.parseInt(wanted.get(i + 1))));
        }
        switch (Allocation.of(demands, stock, HOME, AllocationStrategy.PRIORITY)) {
            case AllocationOutcome.Allocated all -> hold(words[0].equals("order"), all.parts());
            case AllocationOutcome.Insufficient none ->
                refused = "refused insufficient_stock " + told(none.shortages());
        }
    }

    private String told(List<Shortage> shortages) {
        return shortages.stream()
                .flatMap(shortage -> variants.entrySet().stream()
                        .filter(variant -> variant.getValue().equals(shortage.variant()))
                        .map(variant -> variant.getKey() + " " + shortage.available()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private void hold(boolean bought, List<Allotment> parts) {
        ReservationId id = new ReservationId(Fresh.uuid());
        stockroom
                .reservations()
                .hold(
                        bought
                                ? Reservation.committed(id, parts, Fresh.NOW)
                                : Reservation.held(id, parts, Fresh.NOW.plus(Duration.ofMinutes(15)), Fresh.NOW));
        last = id;
    }

    private Reservation last() {
        return stockroom.reservations().lock(Objects.requireNonNull(last)).orElseThrow();
    }

    private void update(Reservation reservation) {
        stockroom.reservations().update(reservation, "anna", Fresh.NOW);
    }

    private long gets(String where) {
        return last().open().stream()
                .filter(part -> part.key().equals(key(where)))
                .mapToLong(Allotment::quantity)
                .sum();
    }

    private StockMovement moved(String where) {
        return ledger().stream()
                .filter(movement -> movement.location().equals(key(where).location()))
                .findFirst()
                .orElseThrow();
    }

    private List<StockMovement> ledger() {
        return stockroom.items().movements(variant("A"), 100);
    }

    private Stock stock() {
        return stockroom.items().find(List.copyOf(variants.values()));
    }

    private StockItem item(String where) {
        StockKey key = key(where);
        return stockroom.items().items(List.of(key)).getOrDefault(key, StockItem.none(key));
    }

    private Allotment allotment(String[] words) {
        StockKey key = key(words[1]);
        return new Allotment(key.variant(), key.location(), Math.toIntExact(number(words, 2)));
    }

    private StockKey key(String where) {
        return new StockKey(
                variant(where.contains("/") ? where.substring(where.indexOf('/') + 1) : "A"), place(name(where)));
    }

    private static String name(String where) {
        return where.split("/", -1)[0];
    }

    private VariantId variant(String name) {
        return variants.computeIfAbsent(name, unused -> new VariantId(Fresh.uuid()));
    }

    private LocationId place(String name) {
        return places.computeIfAbsent(name, unused -> new LocationId(Fresh.uuid()));
    }

    private static long number(String[] words, int position) {
        return Long.parseLong(words[position]);
    }
}
