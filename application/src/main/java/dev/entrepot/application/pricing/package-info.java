/**
 * Quoting baskets, and keeping prices, promotions, tax rates and shipping methods. Main types: {@link dev.entrepot.application.pricing.QuoteBasket} and
 * {@link dev.entrepot.application.pricing.CurrentRules}. Stock and orders are not known here.
 */
@NullMarked
package dev.entrepot.application.pricing;

import org.jspecify.annotations.NullMarked;
