package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import java.time.Clock;
import java.util.List;

/** Takes a price from a price list. */
public final class EndListPrice {

    private final Transactions transactions;
    private final Products products;
    private final PriceLists priceLists;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public EndListPrice(Transactions transactions, Products products, PriceLists priceLists, Clock clock) {
        this.transactions = transactions;
        this.products = products;
        this.priceLists = priceLists;
        this.clock = clock;
    }

    /**
     * Takes it.
     *
     * @throws PricingRefusal.PriceListNotFound if there is no such list
     * @throws PricingRefusal.PriceListEntryNotFound if there is no such price on it
     */
    public void handle(Command command) {
        transactions.write(() -> {
            PriceListTerms list = priceLists
                    .find(command.code())
                    .orElseThrow(() -> new PricingRefusal.PriceListNotFound(command.code()))
                    .terms();
            VariantId variant =
                    products.findVariantsBySku(List.of(command.sku())).get(command.sku());
            if (variant == null || !end(command, list, variant)) {
                throw new PricingRefusal.PriceListEntryNotFound(
                        command.code(), command.sku().value(), command.minQuantity());
            }
            return list;
        });
    }

    private boolean end(Command command, PriceListTerms list, VariantId variant) {
        PriceSetting.Place place = new PriceSetting.Place(variant, list.currency(), list.code(), command.minQuantity());
        return !priceLists
                .end(List.of(place), command.by(), command.reason(), clock.instant())
                .isEmpty();
    }

    /**
     * Which price to take.
     *
     * @param minQuantity from which quantity on it holds
     * @param by who wants it
     * @param reason for people; may be empty
     */
    public record Command(String code, Sku sku, int minQuantity, Author by, String reason) {}
}
