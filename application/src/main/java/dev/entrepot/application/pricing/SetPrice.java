package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the regular price of a variant: at once, or later; a great change waits for somebody else's approval. */
public final class SetPrice {

    private final Transactions transactions;
    private final Products products;
    private final Repricing repricing;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public SetPrice(Transactions transactions, Products products, Repricing repricing, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.repricing = repricing;
        this.clock = clock;
    }

    /**
     * Sets it, or keeps the change until it may take effect.
     *
     * @throws PricingRefusal.UnknownSku if there is no such variant
     */
    public PriceOutcome handle(Command command) {
        return transactions.write(() -> {
            Instant now = clock.instant();
            VariantId variant =
                    products.findVariantsBySku(List.of(command.sku())).get(command.sku());
            if (variant == null) {
                throw new PricingRefusal.UnknownSku(command.sku().value());
            }
            PriceSetting setting =
                    new PriceSetting(variant, command.minQuantity(), command.price(), command.by(), command.reason());
            return repricing
                    .carryOut(List.of(setting), command.effectiveAt(), now)
                    .getFirst();
        });
    }

    /**
     * Whose price to set, and to what.
     *
     * @param minQuantity from which quantity on it holds, 1 or more
     * @param reason for people; may be empty
     * @param effectiveAt from when on; none for at once
     * @param by who wants it
     */
    public record Command(
            Sku sku,
            int minQuantity,
            Price price,
            String reason,
            @Nullable Instant effectiveAt,
            Author by) {

        /** The price of one unit. */
        public Command(Sku sku, Price price, String reason, @Nullable Instant effectiveAt, Author by) {
            this(sku, 1, price, reason, effectiveAt, by);
        }
    }
}
