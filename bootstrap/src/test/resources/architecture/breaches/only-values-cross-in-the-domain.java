// expects: house.domain.pricing.Pricing
package house.domain.ordering;

final class Checkout {
    private final house.domain.pricing.Pricing pricing;

    Checkout(house.domain.pricing.Pricing pricing) {
        this.pricing = pricing;
    }

    house.domain.pricing.Quote quote(house.domain.catalog.ProductId product) {
        return pricing.quote(product, java.math.BigDecimal.TEN);
    }
}
