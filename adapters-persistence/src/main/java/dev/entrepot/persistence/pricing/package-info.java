/**
 * Prices, promotions, taxes and shipping methods in PostgreSQL: {@link dev.entrepot.persistence.pricing.JdbcPriceLists},
 * {@link dev.entrepot.persistence.pricing.JdbcPromotions}, {@link dev.entrepot.persistence.pricing.JdbcTaxRates} and
 * {@link dev.entrepot.persistence.pricing.JdbcShippingMethods}, which share the version of the store's rules. Of the catalogue it knows ids only.
 */
@NullMarked
package dev.entrepot.persistence.pricing;

import org.jspecify.annotations.NullMarked;
