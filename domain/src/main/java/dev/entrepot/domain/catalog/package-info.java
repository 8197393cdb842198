/**
 * The catalogue's values that products and their classification share. Main types: {@link dev.entrepot.domain.catalog.Slug},
 * {@link dev.entrepot.domain.catalog.TaxCategory} and the catalogue's refusals. It knows neither prices nor stock.
 */
@NullMarked
package dev.entrepot.domain.catalog;

import org.jspecify.annotations.NullMarked;
