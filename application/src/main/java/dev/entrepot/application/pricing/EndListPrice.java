package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a price from a price list, that of regular prices included. */
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
            Currency currency = currency(command);
            VariantId variant =
                    products.findVariantsBySku(List.of(command.sku())).get(command.sku());
            if (variant == null || !end(command, currency, variant)) {
                throw new PricingRefusal.PriceListEntryNotFound(
                        command.code(), command.sku().value(), command.minQuantity());
            }
            return currency;
        });
    }

    /** Regular prices are in every currency, others in that of their list. */
    private Currency currency(Command command) {
        Currency ofRegular = command.currency();
        return ofRegular != null
                ? ofRegular
                : priceLists
                        .find(command.code())
                        .orElseThrow(() -> new PricingRefusal.PriceListNotFound(command.code()))
                        .terms()
                        .currency();
    }

    private boolean end(Command command, Currency currency, VariantId variant) {
        PriceSetting.Place place = new PriceSetting.Place(variant, currency, command.code(), command.minQuantity());
        return !priceLists
                .end(List.of(place), command.by(), command.reason(), clock.instant())
                .isEmpty();
    }

    /**
     * Which price to take.
     *
     * @param currency of a regular price; none for a price of another list, which has its currency
     * @param minQuantity from which quantity on it holds
     * @param by who wants it
     * @param reason for people; may be empty
     */
    public record Command(
            String code, @Nullable Currency currency, Sku sku, int minQuantity, Author by, String reason) {

        /** A price of a list. */
        public static Command onList(String code, Sku sku, int minQuantity, Author by, String reason) {
            return new Command(code, null, sku, minQuantity, by, reason);
        }

        /** A regular price. */
        public static Command regular(Currency currency, Sku sku, int minQuantity, Author by, String reason) {
            return new Command(Price.BASE_LIST, currency, sku, minQuantity, by, reason);
        }
    }
}
