// expects: ordering may reach into pricing for VALUES only
// expects: pricing may reach into catalog for IDS only
package house.domain.pricing;

public final class PriceList {
    private PriceList() {}

    public record Snapshot(String id) {}
}

package house.application.ordering;

final class Haggling {
    private final house.domain.pricing.PriceList prices;
    private final house.domain.pricing.PriceList.Snapshot before;
    private final house.domain.pricing.Quote quote;

    Haggling(
            house.domain.pricing.PriceList prices,
            house.domain.pricing.PriceList.Snapshot before,
            house.domain.pricing.Quote quote) {
        this.prices = prices;
        this.before = before;
        this.quote = quote;
    }
}

package house.domain.pricing;

record ProductsOfAPriceList(house.domain.catalog.ProductId[] ids, house.domain.catalog.Picture picture) {}

package house.domain.catalog;

public record Picture(String link, String text) {}

package house.persistence.pricing;

final class JdbcPriceLookup {
    private final house.domain.catalog.Products products;

    JdbcPriceLookup(house.domain.catalog.Products products) {
        this.products = products;
    }
}
