/**
 * Prices, promotions and taxes in PostgreSQL: {@link dev.entrepot.persistence.pricing.JdbcPriceLists},
 * {@link dev.entrepot.persistence.pricing.JdbcPromotions} and {@link dev.entrepot.persistence.pricing.JdbcTaxRates}, which share the version of the
 * store's rules. Of the catalogue it knows ids only.
 */
@NullMarked
package dev.entrepot.persistence.pricing;

import org.jspecify.annotations.NullMarked;
