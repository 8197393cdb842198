package dev.entrepot.domain.inventory.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.Shortage;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockPolicy;
import dev.entrepot.domain.inventory.StockSource;
import dev.entrepot.domain.inventory.allocation.AllocationOutcome.Allocated;
import dev.entrepot.domain.inventory.allocation.AllocationOutcome.Insufficient;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.shared.AllocationStrategy;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Zone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AllocationTest {

    private static final VariantId SHIRT = new VariantId(new UUID(0, 1));
    private static final VariantId CAP = new VariantId(new UUID(0, 2));
    private static final LocationId BERLIN = location(1);
    private static final LocationId HAMBURG = location(2);
    private static final LocationId MUNICH = location(3);
    private static final Destination HOME = new Destination("DE", "BE", "10117");
    private static final List<Zone> ZONES =
            List.of(Zone.postalCodes("DE", "10*"), Zone.region("DE", "BE"), Zone.country("DE"), Zone.EVERYWHERE);
    private static final int BASKETS = 2_000;

    @Test
    void takesFromThePlacesInTheOrderOfTheirPriorities() {
        assertThat(parts(
                        AllocationStrategy.PRIORITY,
                        List.of(new Demand(SHIRT, 5)),
                        source(HAMBURG, 2, 0, Map.of(SHIRT, 9L)),
                        source(BERLIN, 1, 3, Map.of(SHIRT, 3L))))
                .containsExactly(new Allotment(SHIRT, BERLIN, 3), new Allotment(SHIRT, HAMBURG, 2));
    }

    @Test
    void takesFromTheNearestFirst() {
        assertThat(parts(
                        AllocationStrategy.NEAREST,
                        List.of(new Demand(SHIRT, 5)),
                        source(BERLIN, 1, 3, Map.of(SHIRT, 9L)),
                        source(HAMBURG, 2, 1, Map.of(SHIRT, 3L))))
                .containsExactly(new Allotment(SHIRT, HAMBURG, 3), new Allotment(SHIRT, BERLIN, 2));
    }

    @Test
    void takesEachVariantWhereMostOfItIs() {
        assertThat(parts(
                        AllocationStrategy.MOST_STOCK,
                        List.of(new Demand(SHIRT, 1), new Demand(CAP, 1)),
                        source(BERLIN, 1, 0, Map.of(SHIRT, 3L, CAP, 4L)),
                        source(HAMBURG, 2, 0, Map.of(SHIRT, 9L, CAP, 4L))))
                .containsExactly(new Allotment(SHIRT, HAMBURG, 1), new Allotment(CAP, BERLIN, 1));
    }

    @Test
    void sendsAsFewParcelsAsItCan() {
        assertThat(parts(
                        AllocationStrategy.FEWEST_PARCELS,
                        List.of(new Demand(SHIRT, 2), new Demand(CAP, 2)),
                        source(BERLIN, 1, 0, Map.of(SHIRT, 2L, CAP, 1L)),
                        source(HAMBURG, 2, 0, Map.of(CAP, 2L)),
                        source(MUNICH, 3, 0, Map.of(SHIRT, 2L, CAP, 2L))))
                .containsExactly(new Allotment(SHIRT, MUNICH, 2), new Allotment(CAP, MUNICH, 2));
    }

    @Test
    void doesNotSplitALineThatOneOfTheFewPlacesHasWhole() {
        assertThat(parts(
                        AllocationStrategy.FEWEST_PARCELS,
                        List.of(new Demand(SHIRT, 3), new Demand(CAP, 4)),
                        source(BERLIN, 1, 0, Map.of(SHIRT, 2L, CAP, 4L)),
                        source(HAMBURG, 2, 0, Map.of(SHIRT, 3L, CAP, 3L))))
                .containsExactly(new Allotment(SHIRT, HAMBURG, 3), new Allotment(CAP, BERLIN, 4));
    }

    @Test
    void namesEveryDemandThatAllPlacesTogetherCannotMeet() {
        AllocationOutcome outcome = Allocation.of(
                List.of(new Demand(CAP, 5), new Demand(SHIRT, 3)),
                new Stock(List.of(
                        source(BERLIN, 1, 0, Map.of(SHIRT, 1L, CAP, 9L)), source(HAMBURG, 2, 0, Map.of(SHIRT, 1L)))),
                HOME,
                AllocationStrategy.PRIORITY);

        assertThat(outcome).isEqualTo(new Insufficient(List.of(new Shortage(SHIRT, 3, 2))));
        assertThat(Allocation.of(List.of(new Demand(CAP, 1)), Stock.NONE, HOME, AllocationStrategy.NEAREST))
                .isEqualTo(new Insufficient(List.of(new Shortage(CAP, 1, 0))));
    }

    @Test
    void leavesOutPlacesThatDoNotSendGoodsThere() {
        StockSource vienna = new StockSource(
                MUNICH,
                0,
                new ServiceArea(List.of(Zone.country("AT"))),
                Map.of(SHIRT, new StockItem(SHIRT, MUNICH, 9, 0, StockPolicy.PLAIN)));

        assertThat(parts(
                        AllocationStrategy.PRIORITY,
                        List.of(new Demand(SHIRT, 1)),
                        vienna,
                        source(BERLIN, 1, 0, Map.of(SHIRT, 1L))))
                .containsExactly(new Allotment(SHIRT, BERLIN, 1));
        assertThat(Allocation.of(
                        List.of(new Demand(SHIRT, 1)),
                        new Stock(List.of(vienna)),
                        HOME,
                        AllocationStrategy.FEWEST_PARCELS))
                .isEqualTo(new Insufficient(List.of(new Shortage(SHIRT, 1, 0, 9))));
    }

    @Test
    void refusesTheSamePlaceOrVariantTwice() {
        StockSource berlin = source(BERLIN, 1, 0, Map.of(SHIRT, 1L));
        Demand shirt = new Demand(SHIRT, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(
                        List.of(shirt), new Stock(List.of(berlin, berlin)), HOME, AllocationStrategy.PRIORITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.of(
                        List.of(shirt, shirt), new Stock(List.of(berlin)), HOME, AllocationStrategy.PRIORITY));
    }

    @Test
    void findsSomethingWhereThereAreTooManyPlacesToTryAll() {
        List<StockSource> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(source(location(i), i, 0, Map.of(SHIRT, i < 59 ? 1L : 20L)));
        }

        Allocated allocated = (Allocated)
                Allocation.of(List.of(new Demand(SHIRT, 30)), new Stock(many), HOME, AllocationStrategy.FEWEST_PARCELS);

        assertThat(allocated.parcels()).isEqualTo(11);
        assertThat(units(allocated.parts(), SHIRT)).isEqualTo(30);
    }

    /** What is sent is what was wanted and was there; what is not sent was not there; and the order of the input does not matter. */
    @ParameterizedTest
    @EnumSource
    void keepsItsLaws(AllocationStrategy strategy) {
        for (long seed = 0; seed < BASKETS; seed++) {
            Random random = new Random(seed);
            List<StockSource> sources = randomSources(random);
            List<Demand> demands = randomDemands(random);

            AllocationOutcome outcome = Allocation.of(demands, new Stock(sources), HOME, strategy);

            assertThat(outcome instanceof Allocated).as("seed %s", seed).isEqualTo(canMeet(demands, sources));
            if (outcome instanceof Allocated allocated) {
                assertThatItIsRight(demands, sources, allocated, seed);
                if (strategy == AllocationStrategy.FEWEST_PARCELS) {
                    assertThat(allocated.parcels()).as("seed %s", seed).isEqualTo(fewest(demands, sources));
                }
            }
            Collections.shuffle(demands, random);
            Collections.shuffle(sources, random);
            assertThat(Allocation.of(demands, new Stock(sources), HOME, strategy))
                    .as("seed %s", seed)
                    .isEqualTo(outcome);
        }
    }

    private static void assertThatItIsRight(
            List<Demand> demands, List<StockSource> sources, Allocated allocated, long seed) {
        for (Demand demand : demands) {
            assertThat(units(allocated.parts(), demand.variant()))
                    .as("seed %s", seed)
                    .isEqualTo(demand.quantity());
        }
        for (StockSource source : sources) {
            for (Allotment part : allocated.parts()) {
                if (part.location().equals(source.location())) {
                    assertThat((long) part.quantity())
                            .as("seed %s", seed)
                            .isBetween(1L, source.available(part.variant()));
                }
            }
        }
        assertThat(allocated.parts().stream()
                        .map(part -> part.variant() + " " + part.location())
                        .distinct())
                .as("seed %s", seed)
                .hasSameSizeAs(allocated.parts());
    }

    private static boolean canMeet(List<Demand> demands, List<StockSource> some) {
        return demands.stream()
                .allMatch(demand -> some.stream()
                                .mapToLong(source -> source.available(demand.variant()))
                                .sum()
                        >= demand.quantity());
    }

    /** By trying all combinations. */
    private static long fewest(List<Demand> demands, List<StockSource> sources) {
        int fewest = sources.size();
        for (int mask = 0; mask < 1 << sources.size(); mask++) {
            List<StockSource> some = new ArrayList<>();
            for (int i = 0; i < sources.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    some.add(sources.get(i));
                }
            }
            if (some.size() < fewest && canMeet(demands, some)) {
                fewest = some.size();
            }
        }
        return fewest;
    }

    private static List<StockSource> randomSources(Random random) {
        List<StockSource> sources = new ArrayList<>();
        int places = 1 + random.nextInt(6);
        for (int place = 0; place < places; place++) {
            Map<VariantId, Long> available = new HashMap<>();
            for (int variant = 0; variant < 4; variant++) {
                if (random.nextBoolean()) {
                    available.put(new VariantId(new UUID(0, variant)), (long) random.nextInt(6));
                }
            }
            sources.add(source(location(place), random.nextInt(3), random.nextInt(3), available));
        }
        return sources;
    }

    private static List<Demand> randomDemands(Random random) {
        List<Demand> demands = new ArrayList<>();
        int first = random.nextInt(3);
        for (int variant = first; variant < 4; variant++) {
            demands.add(new Demand(new VariantId(new UUID(0, variant)), 1 + random.nextInt(6)));
        }
        return demands;
    }

    private static List<Allotment> parts(AllocationStrategy strategy, List<Demand> demands, StockSource... sources) {
        return ((Allocated) Allocation.of(demands, new Stock(List.of(sources)), HOME, strategy)).parts();
    }

    private static int units(List<Allotment> parts, VariantId variant) {
        return parts.stream()
                .filter(part -> part.variant().equals(variant))
                .mapToInt(Allotment::quantity)
                .sum();
    }

    private static StockSource source(LocationId location, int priority, int distance, Map<VariantId, Long> available) {
        Map<VariantId, StockItem> items = new HashMap<>();
        available.forEach(
                (variant, units) -> items.put(variant, new StockItem(variant, location, units, 0, StockPolicy.PLAIN)));
        return new StockSource(location, priority, new ServiceArea(List.of(ZONES.get(distance))), items);
    }

    private static LocationId location(int number) {
        return new LocationId(new UUID(1, number));
    }
}
