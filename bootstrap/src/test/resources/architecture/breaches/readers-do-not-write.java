// expects: house.application.storefront.HideProduct is a use case in a feature that only reads
// expects: house.domain.catalog.Product
package house.application.storefront;

import house.domain.catalog.Product;

public final class HideProduct {
    public Product handle(Command command) {
        return command.product();
    }

    public record Command(Product product) {}
}
