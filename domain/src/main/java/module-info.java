/**
 * The rules of a shop as plain Java: catalogue, prices, stock and orders, with the ports that keep them.
 *
 * <p>Begin with {@link dev.entrepot.domain.pricing.Pricing}, which prices a basket, {@link dev.entrepot.domain.inventory.StockItems}, which never
 * oversells, and {@link dev.entrepot.domain.ordering.Order}. Nothing here reads a clock, makes a random number, or knows of a framework.
 */
module dev.entrepot.domain {
    requires static transitive org.jspecify;

    exports dev.entrepot.domain.catalog;
    exports dev.entrepot.domain.catalog.classification;
    exports dev.entrepot.domain.catalog.product;
    exports dev.entrepot.domain.customer;
    exports dev.entrepot.domain.identity;
    exports dev.entrepot.domain.inventory;
    exports dev.entrepot.domain.inventory.allocation;
    exports dev.entrepot.domain.inventory.location;
    exports dev.entrepot.domain.inventory.transfer;
    exports dev.entrepot.domain.ordering;
    exports dev.entrepot.domain.pricing;
    exports dev.entrepot.domain.pricing.pricelist;
    exports dev.entrepot.domain.pricing.promotion;
    exports dev.entrepot.domain.pricing.shipping;
    exports dev.entrepot.domain.pricing.tax;
    exports dev.entrepot.domain.shared;
}
