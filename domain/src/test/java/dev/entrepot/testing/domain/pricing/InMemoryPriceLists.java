package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceListEntry;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PricePreview;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import dev.entrepot.domain.pricing.pricelist.PriorPrice;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prices in memory, with all that {@link PriceLists} promises. They have no memory of old versions: every answer is the present one. */
public final class InMemoryPriceLists implements PriceLists {

    private final InMemoryRules rules;
    private final Consumer<DomainEvent> events;
    private final InMemoryTable<PriceSetting.Place, Price> prices;
    private final InMemoryTable<PriceSetting.Place, List<PriceChange>> histories;
    private final InMemoryTable<String, Versioned> lists;

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
        this.lists = new InMemoryTable<>(rules.work);
    }

    @Override
    public PriceBook book(Currency currency, Collection<VariantId> variants, long atLeastVersion) {
        return rules.work.call(() -> {
            PriceListTerms base = PriceListTerms.base(currency, rules.taxIncluded());
            return PriceBook.of(
                    rules.version(),
                    base,
                    entries()
                            .filter(entry -> entry.list().currency().equals(currency))
                            .filter(entry -> variants.contains(entry.variant()))
                            .map(entry -> entry.list().isBase()
                                    ? new PriceListEntry(base, entry.variant(), entry.tier())
                                    : entry)
                            .toList());
        });
    }

    @Override
    public List<PricePreview> preview(Collection<PriceSetting> settings, Instant at) {
        return rules.work.call(
                () -> settings.stream().map(setting -> preview(setting, at)).toList());
    }

    private PricePreview preview(PriceSetting setting, Instant at) {
        Instant since = at.minus(PriorPrice.PERIOD);
        return PricePreview.of(change(setting, at), last(setting.place(), since), regular(setting, since));
    }

    private @Nullable Money last(PriceSetting.Place place, Instant since) {
        return histories
                .find(place)
                .map(List::getLast)
                .filter(change -> change.at().isAfter(since))
                .map(change -> Objects.requireNonNullElse(change.after(), change.before()))
                .map(Price::unit)
                .orElse(null);
    }

    private @Nullable Money regular(PriceSetting setting, Instant since) {
        List<PriceSetting.Place> places = IntStream.iterate(
                        setting.minQuantity(), quantity -> quantity > 0, quantity -> quantity - 1)
                .mapToObj(quantity -> new PriceSetting.Place(
                        setting.variant(), setting.place().currency(), Price.BASE_LIST, quantity))
                .toList();
        Stream<Money> present =
                places.stream().flatMap(place -> prices.find(place).stream()).map(Price::unit);
        Stream<Money> ended = places.stream().flatMap(place -> Optional.ofNullable(last(place, since)).stream());
        return Stream.concat(present, ended).findFirst().orElse(null);
    }

    @Override
    public List<PriceChange> set(Collection<PriceSetting> settings, Instant at) {
        return rules.work.call(() -> {
            PriceSetting.demandDistinct(settings);
            List<PriceChange> changes = new ArrayList<>();
            for (PriceSetting setting : settings) {
                PriceSetting.Place place = setting.place();
                if (!place.list().equals(Price.BASE_LIST)
                        && lists.find(place.list())
                                .filter(list -> list.terms().currency().equals(place.currency()))
                                .isEmpty()) {
                    throw new ConcurrentChange("the price list");
                }
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

    @Override
    public List<PriceChange> end(Collection<PriceSetting.Place> places, Author by, String reason, Instant at) {
        return rules.work.call(() -> {
            List<PriceChange> changes = new ArrayList<>();
            for (PriceSetting.Place place : new LinkedHashSet<>(places)) {
                prices.find(place).ifPresent(price -> {
                    PriceChange change =
                            PriceChange.ending(place.variant(), place.minQuantity(), price, by, reason, at);
                    prices.remove(place);
                    write(place, change);
                    changes.add(change);
                });
            }
            if (!changes.isEmpty()) {
                rules.raise();
            }
            return changes;
        });
    }

    @Override
    public Optional<Versioned> find(String code) {
        return rules.work.call(() -> lists.find(code));
    }

    @Override
    public void add(PriceListTerms terms) {
        rules.work.call(() -> {
            if (terms.isBase() || lists.has(terms.code())) {
                throw new PricingRefusal.PriceListCodeTaken(terms.code());
            }
            lists.put(terms.code(), new Versioned(terms, 1));
            return rules.raise();
        });
    }

    @Override
    public void update(PriceListTerms terms, long version) {
        rules.work.call(() -> {
            check(terms.code(), version);
            lists.put(terms.code(), new Versioned(terms, version + 1));
            return rules.raise();
        });
    }

    @Override
    public void remove(String code, long version, Author by, String reason, Instant at) {
        rules.work.call(() -> {
            check(code, version);
            end(prices.keys().filter(place -> place.list().equals(code)).toList(), by, reason, at);
            lists.remove(code);
            return rules.raise();
        });
    }

    private void check(String code, long version) {
        if (lists.find(code).filter(present -> present.version() == version).isEmpty()) {
            throw new ConcurrentChange("the price list");
        }
    }

    /** All lists but the base list, by their codes. */
    public List<Versioned> lists() {
        return rules.work.call(() -> lists.rows()
                .sorted(Comparator.comparing(list -> list.terms().code()))
                .toList());
    }

    /** All prices of a list, by variant and quantity. */
    public List<PriceListEntry> entries(String code) {
        return rules.work.call(() -> entries()
                .filter(entry -> entry.list().code().equals(code))
                .sorted(Comparator.comparing(
                                (PriceListEntry entry) -> entry.variant().toString())
                        .thenComparingInt(entry -> entry.tier().minQuantity()))
                .toList());
    }

    private Stream<PriceListEntry> entries() {
        return prices.keys().map(place -> {
            PriceListTerms terms = lists.find(place.list())
                    .map(Versioned::terms)
                    .orElseGet(() -> PriceListTerms.base(place.currency(), rules.taxIncluded()));
            return new PriceListEntry(
                    terms,
                    place.variant(),
                    new PriceTier(place.minQuantity(), prices.find(place).orElseThrow()));
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
                .sorted(Comparator.comparing(PriceChange::at))
                .toList());
    }

    /** The lowest price of the 30 days before a variant's regular price was reduced. */
    public Optional<Money> priorPrice(VariantId variant, Currency currency) {
        return rules.work.call(
                () -> PriorPrice.of(histories.find(base(variant, currency)).orElse(List.of())));
    }

    /** The lowest price of the 30 days before the present price at a place was reduced. */
    public Optional<Money> priorPrice(PriceSetting.Place place) {
        return rules.work.call(() -> {
            List<PriceChange> own = histories.find(place).orElse(List.of());
            return place.list().equals(Price.BASE_LIST)
                    ? PriorPrice.of(own)
                    : lists.find(place.list())
                            .flatMap(list -> PriorPrice.ofList(list.terms(), own, regularHistory(place, list.terms())));
        });
    }

    private List<PriceChange> regularHistory(PriceSetting.Place place, PriceListTerms list) {
        if (list.taxIncluded() != rules.taxIncluded()) {
            return List.of();
        }
        return IntStream.iterate(place.minQuantity(), quantity -> quantity > 0, quantity -> quantity - 1)
                .mapToObj(quantity ->
                        new PriceSetting.Place(place.variant(), place.currency(), Price.BASE_LIST, quantity))
                .filter(prices::has)
                .findFirst()
                .flatMap(histories::find)
                .orElse(List.of());
    }

    private PriceChange change(PriceSetting setting, Instant at) {
        return PriceChange.of(setting, prices.find(setting.place()).orElse(null), at);
    }

    private static PriceSetting.Place base(VariantId variant, Currency currency) {
        return new PriceSetting.Place(variant, currency, Price.BASE_LIST, 1);
    }
}
