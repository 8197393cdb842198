package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.pricing.pricelist.PriorPrice;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Prices in memory, with all that {@link PriceLists} promises. They have no memory of old versions: every answer is the present one. */
public final class InMemoryPriceLists implements PriceLists {

    private final InMemoryRules rules;
    private final Consumer<DomainEvent> events;
    private final InMemoryTable<PriceSetting.Place, Price> prices;
    private final InMemoryTable<PriceSetting.Place, List<PriceChange>> histories;

    /**
     * Makes a shop in which nothing has a price.
     *
     * @param events gets the announcements as prices change, inside their unit of work
     */
    public InMemoryPriceLists(InMemoryRules rules, Consumer<DomainEvent> events) {
        this.rules = rules;
        this.events = events;
        this.prices = new InMemoryTable<>(rules.work);
        this.histories = new InMemoryTable<>(rules.work);
    }

    @Override
    public PriceBook book(Currency currency, Collection<VariantId> variants, long atLeastVersion) {
        return rules.work.call(() -> {
            Map<VariantId, Price> found = new HashMap<>();
            for (VariantId variant : variants) {
                prices.find(base(variant, currency)).ifPresent(price -> found.put(variant, price));
            }
            return PriceBook.ofBase(rules.version(), currency, rules.taxIncluded(), found);
        });
    }

    @Override
    public List<PriceChange> preview(Collection<PriceSetting> settings, Instant at) {
        return rules.work.call(
                () -> settings.stream().map(setting -> change(setting, at)).toList());
    }

    @Override
    public List<PriceChange> set(Collection<PriceSetting> settings, Instant at) {
        return rules.work.call(() -> {
            PriceSetting.demandDistinct(settings);
            List<PriceChange> changes = new ArrayList<>();
            for (PriceSetting setting : settings) {
                PriceSetting.Place place = setting.place();
                PriceChange change = change(setting, at);
                if (!change.changesNothing()) {
                    prices.put(place, setting.price());
                    changes.add(change);
                    write(place, change);
                }
            }
            if (!changes.isEmpty()) {
                rules.raise();
            }
            return changes;
        });
    }

    private void write(PriceSetting.Place place, PriceChange change) {
        List<PriceChange> history = new ArrayList<>(histories.find(place).orElse(List.of()));
        history.add(change);
        histories.put(place, List.copyOf(history));
        change.announcement().ifPresent(events);
    }

    /** Every change of a variant's prices, the first one first. */
    public List<PriceChange> history(VariantId variant) {
        return rules.work.call(() -> histories
                .rows()
                .flatMap(List::stream)
                .filter(change -> change.variant().equals(variant))
                .toList());
    }

    /** The lowest price of the 30 days before a variant's regular price was reduced. */
    public Optional<Money> priorPrice(VariantId variant, Currency currency) {
        return rules.work.call(
                () -> PriorPrice.of(histories.find(base(variant, currency)).orElse(List.of())));
    }

    private PriceChange change(PriceSetting setting, Instant at) {
        return PriceChange.of(setting, prices.find(setting.place()).orElse(null), at);
    }

    private static PriceSetting.Place base(VariantId variant, Currency currency) {
        return new PriceSetting.Place(variant, currency, Price.BASE_LIST, 1);
    }
}
