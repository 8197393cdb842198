package dev.entrepot.testing.domain;

import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.testing.domain.catalog.InMemoryBrands;
import dev.entrepot.testing.domain.catalog.InMemoryCatalog;
import dev.entrepot.testing.domain.catalog.InMemoryCategories;
import dev.entrepot.testing.domain.catalog.InMemoryProducts;
import dev.entrepot.testing.domain.customer.InMemoryClientele;
import dev.entrepot.testing.domain.customer.InMemoryCustomerGroups;
import dev.entrepot.testing.domain.customer.InMemoryCustomerTiers;
import dev.entrepot.testing.domain.customer.InMemoryCustomers;
import dev.entrepot.testing.domain.identity.InMemoryApiKeys;
import dev.entrepot.testing.domain.inventory.InMemoryLocations;
import dev.entrepot.testing.domain.inventory.InMemoryReservations;
import dev.entrepot.testing.domain.inventory.InMemoryStockItems;
import dev.entrepot.testing.domain.inventory.InMemoryTransfers;
import dev.entrepot.testing.domain.inventory.InMemoryWarehouse;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.ordering.InMemoryOrderNumbers;
import dev.entrepot.testing.domain.ordering.InMemoryOrders;
import dev.entrepot.testing.domain.pricing.InMemoryGeneratedCoupons;
import dev.entrepot.testing.domain.pricing.InMemoryPriceLists;
import dev.entrepot.testing.domain.pricing.InMemoryPriceProposals;
import dev.entrepot.testing.domain.pricing.InMemoryPromotionUses;
import dev.entrepot.testing.domain.pricing.InMemoryPromotions;
import dev.entrepot.testing.domain.pricing.InMemoryRules;
import dev.entrepot.testing.domain.pricing.InMemoryShippingMethods;
import dev.entrepot.testing.domain.pricing.InMemoryTaxRates;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A twin of every port of the domain, over one unit of work. Safe for use by many threads. */
public final class InMemoryShop {

    private final InMemoryUnitOfWork work;
    private final InMemoryProducts products;
    private final InMemoryCategories categories;
    private final InMemoryBrands brands;
    private final InMemoryLocations locations;
    private final InMemoryWarehouse warehouse;
    private final InMemoryStockItems stockItems;
    private final InMemoryReservations reservations;
    private final InMemoryTransfers transfers;
    private final InMemoryRules rules;
    private final InMemoryPriceLists priceLists;
    private final InMemoryPriceProposals priceProposals;
    private final InMemoryPromotions promotions;
    private final InMemoryGeneratedCoupons generatedCoupons;
    private final InMemoryPromotionUses promotionUses;
    private final InMemoryTaxRates taxRates;
    private final InMemoryShippingMethods shippingMethods;
    private final InMemoryOrders orders;
    private final InMemoryOrderNumbers orderNumbers = new InMemoryOrderNumbers();
    private final InMemoryApiKeys apiKeys;
    private final InMemoryCustomers customers;
    private final InMemoryCustomerGroups customerGroups;
    private final InMemoryCustomerTiers customerTiers;

    /** Makes an empty shop whose events nobody wants to know. */
    public InMemoryShop() {
        this(new InMemoryUnitOfWork(), event -> {});
    }

    /**
     * Makes an empty shop.
     *
     * @param work what its twins work over
     * @param events gets the events of stored aggregates, see {@link InMemoryOrders}
     */
    public InMemoryShop(InMemoryUnitOfWork work, Consumer<DomainEvent> events) {
        InMemoryCatalog catalog = new InMemoryCatalog(work);
        this.work = work;
        this.products = new InMemoryProducts(catalog);
        this.categories = new InMemoryCategories(catalog);
        this.brands = new InMemoryBrands(catalog);
        this.transfers = new InMemoryTransfers(work);
        this.locations = new InMemoryLocations(
                work,
                new LocationId(Fresh.uuid()),
                location -> warehouse().isInUse(location) || transfers().areAbout(location));
        this.warehouse = new InMemoryWarehouse(work, locations, events);
        this.stockItems = new InMemoryStockItems(warehouse);
        this.reservations = new InMemoryReservations(warehouse);
        this.rules = new InMemoryRules(work);
        this.priceLists = new InMemoryPriceLists(rules, events);
        this.priceProposals = new InMemoryPriceProposals(work);
        this.promotions = new InMemoryPromotions(rules);
        this.generatedCoupons = new InMemoryGeneratedCoupons(work);
        this.promotionUses = new InMemoryPromotionUses(work, generatedCoupons);
        this.taxRates = new InMemoryTaxRates(rules);
        this.shippingMethods = new InMemoryShippingMethods(rules);
        this.orders = new InMemoryOrders(work, events);
        this.apiKeys = new InMemoryApiKeys(work);
        InMemoryClientele clientele = new InMemoryClientele(work);
        this.customers = new InMemoryCustomers(clientele);
        this.customerGroups = new InMemoryCustomerGroups(clientele);
        this.customerTiers = new InMemoryCustomerTiers(clientele);
    }

    /** Runs a unit of work: all of it happens, or nothing. */
    public <T> T inTransaction(Supplier<T> unit) {
        return work.run(unit);
    }

    /** What all twins of this shop work over. */
    public InMemoryUnitOfWork work() {
        return work;
    }

    /** Its products. */
    public InMemoryProducts products() {
        return products;
    }

    /** Its categories. */
    public InMemoryCategories categories() {
        return categories;
    }

    /** Its brands. */
    public InMemoryBrands brands() {
        return brands;
    }

    /** Its locations. */
    public InMemoryLocations locations() {
        return locations;
    }

    /** What its stock and its reservations keep together. */
    public InMemoryWarehouse warehouse() {
        return warehouse;
    }

    /** Its reservations. */
    public InMemoryReservations reservations() {
        return reservations;
    }

    /** Its transfers. */
    public InMemoryTransfers transfers() {
        return transfers;
    }

    /** The ports of its stock together. */
    public Stockroom stockroom() {
        return new Stockroom(stockItems, reservations, locations);
    }

    /** Its stock. */
    public InMemoryStockItems stockItems() {
        return stockItems;
    }

    /** Its way of pricing, and the version of its pricing rules. */
    public InMemoryRules rules() {
        return rules;
    }

    /** Its prices. */
    public InMemoryPriceLists priceLists() {
        return priceLists;
    }

    /** The changes of its prices that wait. */
    public InMemoryPriceProposals priceProposals() {
        return priceProposals;
    }

    /** Its promotions. */
    public InMemoryPromotions promotions() {
        return promotions;
    }

    /** Its generated codes. */
    public InMemoryGeneratedCoupons generatedCoupons() {
        return generatedCoupons;
    }

    /** The uses of its promotions. */
    public InMemoryPromotionUses promotionUses() {
        return promotionUses;
    }

    /** Its tax rates. */
    public InMemoryTaxRates taxRates() {
        return taxRates;
    }

    /** Its shipping methods. */
    public InMemoryShippingMethods shippingMethods() {
        return shippingMethods;
    }

    /** Its orders. */
    public InMemoryOrders orders() {
        return orders;
    }

    /** Its order numbers. */
    public InMemoryOrderNumbers orderNumbers() {
        return orderNumbers;
    }

    /** Its API keys. */
    public InMemoryApiKeys apiKeys() {
        return apiKeys;
    }

    /** Its customers. */
    public InMemoryCustomers customers() {
        return customers;
    }

    /** Its customer groups. */
    public InMemoryCustomerGroups customerGroups() {
        return customerGroups;
    }

    /** Its customer tiers. */
    public InMemoryCustomerTiers customerTiers() {
        return customerTiers;
    }
}
