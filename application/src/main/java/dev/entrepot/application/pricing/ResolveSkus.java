package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import java.util.Map;
import java.util.Set;

/** Finds the variants that SKUs in the terms of a promotion name. */
public final class ResolveSkus {

    private final Transactions transactions;
    private final Products products;

    /** Makes it of the ports that it needs. */
    public ResolveSkus(Transactions transactions, Products products) {
        this.transactions = transactions;
        this.products = products;
    }

    /** The variants, for sale or not; SKUs that no variant has are missing. */
    public Map<Sku, VariantId> handle(Command command) {
        return transactions.read(() -> products.findVariantsBySku(command.skus()));
    }

    /** Which SKUs. */
    public record Command(Set<Sku> skus) {

        /** Copies the set. */
        public Command {
            skus = Set.copyOf(skus);
        }
    }
}
