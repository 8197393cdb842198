/**
 * Quotes for everybody; shipping methods for everybody to read; prices, promotions and tax rates for
 * staff. Main types: {@code QuoteController} and
 * {@link dev.entrepot.web.pricing.BasketReader}, which orders use as well. Knows neither stock nor orders.
 */
@NullMarked
package dev.entrepot.web.pricing;

import org.jspecify.annotations.NullMarked;
