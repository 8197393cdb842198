package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Prices in memory, with all that {@link PriceLists} promises. They have no memory of old versions: every answer is the present one. */
public final class InMemoryPriceLists implements PriceLists {

    private final InMemoryRules rules;
    private final InMemoryTable<Priced, Price> prices;

    /** Makes a shop in which nothing has a price. */
    public InMemoryPriceLists(InMemoryRules rules) {
        this.rules = rules;
        this.prices = new InMemoryTable<>(rules.work);
    }

    @Override
    public PriceBook book(Currency currency, Collection<VariantId> variants, long atLeastVersion) {
        return rules.work.call(() -> {
            Map<VariantId, Price> found = new HashMap<>();
            for (VariantId variant : variants) {
                prices.find(new Priced(variant, currency)).ifPresent(price -> found.put(variant, price));
            }
            return PriceBook.ofBase(rules.version(), currency, rules.taxIncluded(), found);
        });
    }

    @Override
    public int setBasePrices(Map<VariantId, Price> replacements) {
        return rules.work.call(() -> {
            int changed = 0;
            for (Map.Entry<VariantId, Price> entry : replacements.entrySet()) {
                Priced priced =
                        new Priced(entry.getKey(), entry.getValue().unit().currency());
                if (!prices.find(priced).filter(entry.getValue()::equals).isPresent()) {
                    prices.put(priced, entry.getValue());
                    changed++;
                }
            }
            if (changed > 0) {
                rules.raise();
            }
            return changed;
        });
    }

    private record Priced(VariantId variant, Currency currency) {}
}
