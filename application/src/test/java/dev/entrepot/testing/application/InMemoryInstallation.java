package dev.entrepot.testing.application;

import dev.entrepot.application.pricing.PriorPrices;
import dev.entrepot.application.pricing.Repricing;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.Once;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.testing.application.catalog.InMemoryBrandViews;
import dev.entrepot.testing.application.catalog.InMemoryCategoryViews;
import dev.entrepot.testing.application.customer.InMemoryCustomerGroupViews;
import dev.entrepot.testing.application.customer.InMemoryCustomerViews;
import dev.entrepot.testing.application.inventory.InMemoryStockAudit;
import dev.entrepot.testing.application.inventory.InMemoryStockItemViews;
import dev.entrepot.testing.application.inventory.InMemoryStockLedger;
import dev.entrepot.testing.application.inventory.InMemoryStockLevels;
import dev.entrepot.testing.application.inventory.InMemoryTransferViews;
import dev.entrepot.testing.application.ordering.InMemoryOrderHistory;
import dev.entrepot.testing.application.ordering.InMemoryOrderSummaries;
import dev.entrepot.testing.application.ordering.InMemoryPaymentGateway;
import dev.entrepot.testing.application.pricing.InMemoryPriceListViews;
import dev.entrepot.testing.application.pricing.InMemoryPriceProposalViews;
import dev.entrepot.testing.application.pricing.InMemoryPriceViews;
import dev.entrepot.testing.application.pricing.InMemoryPriorPrices;
import dev.entrepot.testing.application.pricing.InMemoryShoppers;
import dev.entrepot.testing.application.shared.InMemoryAnswerCodec;
import dev.entrepot.testing.application.shared.InMemoryIdempotencyRecords;
import dev.entrepot.testing.application.shared.InMemoryOutbox;
import dev.entrepot.testing.application.shared.InMemoryStores;
import dev.entrepot.testing.application.shared.InMemoryTransactions;
import dev.entrepot.testing.application.shared.SequentialIds;
import dev.entrepot.testing.application.shared.SettableClock;
import dev.entrepot.testing.application.storefront.InMemoryProductDetails;
import dev.entrepot.testing.application.storefront.InMemoryProductSummaries;
import dev.entrepot.testing.application.storefront.InMemoryStorefront;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.function.Supplier;

/**
 * A twin of every port of domain and application, over one unit of work, with one store: the default one, in Germany, with prices in
 * euros without the tax. The clock stands at {@link Fresh#NOW} until it is set. Safe for use by many threads.
 */
public final class InMemoryInstallation {

    private final InMemoryUnitOfWork work = new InMemoryUnitOfWork();
    private final SequentialIds ids = new SequentialIds();
    private final SettableClock clock = new SettableClock(Fresh.NOW);
    private final InMemoryAnswerCodec codec = new InMemoryAnswerCodec();
    private final InMemoryOutbox outbox = new InMemoryOutbox(work);
    private final InMemoryShop shop = new InMemoryShop(work, outbox);
    private final InMemoryTransactions transactions = new InMemoryTransactions(work);
    private final InMemoryIdempotencyRecords idempotencyRecords = new InMemoryIdempotencyRecords(work);
    private final InMemoryStores stores = new InMemoryStores(work, shop.rules());
    private final InMemoryPaymentGateway gateway = new InMemoryPaymentGateway(work);
    private final InMemoryStorefront storefront = new InMemoryStorefront(shop, stores);
    private final Once once = new Once(transactions, idempotencyRecords, codec, ids, clock);

    /** Makes an empty installation. */
    public InMemoryInstallation() {}

    /** Does something for the default store. */
    public <T> T inStore(Supplier<T> something) {
        return CurrentStore.call(StoreId.DEFAULT, something);
    }

    /** The twins of the domain's ports. */
    public InMemoryShop shop() {
        return shop;
    }

    /** Its identities. */
    public SequentialIds ids() {
        return ids;
    }

    /** Its clock. */
    public SettableClock clock() {
        return clock;
    }

    /** Its codec of answers. */
    public InMemoryAnswerCodec codec() {
        return codec;
    }

    /** Its outbox, which the shop feeds. */
    public InMemoryOutbox outbox() {
        return outbox;
    }

    /** Its transactions. */
    public InMemoryTransactions transactions() {
        return transactions;
    }

    /** Its idempotency records. */
    public InMemoryIdempotencyRecords idempotencyRecords() {
        return idempotencyRecords;
    }

    /** What runs units of work once for each key, over the twins. */
    public Once once() {
        return once;
    }

    /** What changes prices, over the twins. */
    public Repricing repricing() {
        return new Repricing(shop.priceLists(), shop.priceProposals(), ids);
    }

    /** Its price lists as staff sees them. */
    public InMemoryPriceListViews priceListViews() {
        return new InMemoryPriceListViews(shop);
    }

    /** Its prices as staff sees them. */
    public InMemoryPriceViews priceViews() {
        return new InMemoryPriceViews(shop);
    }

    /** The lowest prices before reductions. */
    public PriorPrices priorPrices() {
        return new InMemoryPriorPrices(shop);
    }

    /** The changes of its prices that wait, as staff sees them. */
    public InMemoryPriceProposalViews priceProposalViews() {
        return new InMemoryPriceProposalViews(shop);
    }

    /** Its one store. */
    public InMemoryStores stores() {
        return stores;
    }

    /** Its payment gateway. */
    public InMemoryPaymentGateway gateway() {
        return gateway;
    }

    /** Its product details. */
    public InMemoryProductDetails productDetails() {
        return new InMemoryProductDetails(storefront);
    }

    /** Its product lists. */
    public InMemoryProductSummaries productSummaries() {
        return new InMemoryProductSummaries(storefront);
    }

    /** Its categories as they are shown. */
    public InMemoryCategoryViews categoryViews() {
        return new InMemoryCategoryViews(shop.categories());
    }

    /** Its brands as they are shown. */
    public InMemoryBrandViews brandViews() {
        return new InMemoryBrandViews(shop.brands());
    }

    /** The ledger of the stock. */
    public InMemoryStockLedger stockLedger() {
        return new InMemoryStockLedger(shop.products(), shop.stockItems(), shop.locations());
    }

    /** An audit of the stock. */
    public InMemoryStockAudit stockAudit() {
        return new InMemoryStockAudit(shop.warehouse());
    }

    /** Its stock as it is shown. */
    public InMemoryStockLevels stockLevels() {
        return new InMemoryStockLevels(shop);
    }

    /** Its transfers as they are shown. */
    public InMemoryTransferViews transferViews() {
        return new InMemoryTransferViews(shop);
    }

    /** Its lists of stock. */
    public InMemoryStockItemViews stockItemViews() {
        return new InMemoryStockItemViews(shop);
    }

    /** Its lists of orders. */
    public InMemoryOrderSummaries orderSummaries() {
        return new InMemoryOrderSummaries(shop.orders());
    }

    /** Its orders' histories. */
    public InMemoryOrderHistory orderHistory() {
        return new InMemoryOrderHistory(shop.orders());
    }

    /** Its customers as they are shown. */
    public InMemoryCustomerViews customerViews() {
        return new InMemoryCustomerViews(shop, stores);
    }

    /** Its customers as far as prices care. */
    public InMemoryShoppers shoppers() {
        return new InMemoryShoppers(customerViews());
    }

    /** Its customer groups as they are shown. */
    public InMemoryCustomerGroupViews customerGroupViews() {
        return new InMemoryCustomerGroupViews(shop.customerGroups());
    }
}
