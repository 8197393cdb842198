package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.shared.Destination;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is of some variants, place by place.
 *
 * @param sources each of another place
 */
public record Stock(List<StockSource> sources) {

    /** Nothing anywhere. */
    public static final Stock NONE = new Stock(List.of());

    /**
     * Copies the sources.
     *
     * @throws IllegalArgumentException if two are of the same place
     */
    public Stock {
        if (sources.stream().map(StockSource::location).distinct().count() < sources.size()) {
            throw new IllegalArgumentException("each source is of another place, and these are not: " + sources);
        }
        sources = List.copyOf(sources);
    }

    /** How many units of a variant all places together may promise now, also beyond what is there. */
    public long available(VariantId variant) {
        return sources.stream().mapToLong(source -> source.available(variant)).sum();
    }

    /** How many units of a variant that are there all places together may promise now. */
    public long inStock(VariantId variant) {
        return sources.stream().mapToLong(source -> source.inStock(variant)).sum();
    }

    /** Whether and how an order could get a variant now, at all places together. */
    public Availability availability(VariantId variant) {
        return Availability.of(sources.stream()
                .flatMap(source -> source.item(variant).stream())
                .toList());
    }

    /** The stock of a variant at a place, if it ever had any. */
    public Optional<StockItem> item(VariantId variant, LocationId location) {
        return sources.stream()
                .filter(source -> source.location().equals(location))
                .findFirst()
                .flatMap(source -> source.item(variant));
    }

    /** What the places have that send goods there. */
    public Stock servedTo(Destination destination) {
        return new Stock(sources.stream()
                .filter(source -> source.serviceArea().distanceTo(destination).isPresent())
                .toList());
    }

    /** What all places together cannot meet, in the order of the demands. */
    public List<Shortage> shortages(Collection<Demand> demands) {
        List<Shortage> shortages = new ArrayList<>();
        for (Demand demand : demands) {
            long available = available(demand.variant());
            if (available < demand.quantity()) {
                shortages.add(new Shortage(demand.variant(), demand.quantity(), available));
            }
        }
        return shortages;
    }

    /** This and what there is of further variants. */
    public Stock and(Stock further) {
        Map<LocationId, StockSource> together = new LinkedHashMap<>();
        sources.forEach(source -> together.put(source.location(), source));
        further.sources.forEach(source -> together.merge(source.location(), source, Stock::joined));
        return new Stock(List.copyOf(together.values()));
    }

    private static StockSource joined(StockSource one, StockSource other) {
        Map<VariantId, StockItem> items = new HashMap<>(one.items());
        items.putAll(other.items());
        return new StockSource(one.location(), one.priority(), one.serviceArea(), items);
    }
}
