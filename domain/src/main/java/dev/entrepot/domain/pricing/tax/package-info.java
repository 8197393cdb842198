/**
 * What the state takes. Main types: {@link dev.entrepot.domain.pricing.tax.TaxTable}, the rates in force, and
 * {@link dev.entrepot.domain.pricing.tax.TaxRates}, the port that keeps them. Prices and promotions are not known here.
 */
@NullMarked
package dev.entrepot.domain.pricing.tax;

import org.jspecify.annotations.NullMarked;
