package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import java.util.List;
import java.util.Map;

/** Sets the regular price of a variant. */
public final class SetPrice {

    private final Transactions transactions;
    private final Products products;
    private final PriceLists priceLists;

    /** Makes it of the ports that it needs. */
    public SetPrice(Transactions transactions, Products products, PriceLists priceLists) {
        this.transactions = transactions;
        this.products = products;
        this.priceLists = priceLists;
    }

    /**
     * Sets it.
     *
     * @throws PricingRefusal.UnknownSku if there is no such variant
     */
    public void handle(Command command) {
        transactions.write(() -> {
            VariantId variant =
                    products.findVariantsBySku(List.of(command.sku())).get(command.sku());
            if (variant == null) {
                throw new PricingRefusal.UnknownSku(command.sku().value());
            }
            return priceLists.setBasePrices(Map.of(variant, command.price()));
        });
    }

    /** Whose price to set, and to what. */
    public record Command(Sku sku, Price price) {}
}
