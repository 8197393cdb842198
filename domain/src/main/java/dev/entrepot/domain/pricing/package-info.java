/**
 * The price of a basket as a pure function. Main types: {@link dev.entrepot.domain.pricing.Pricing},
 * {@link dev.entrepot.domain.pricing.Basket}, {@link dev.entrepot.domain.pricing.Quote}. Nothing here reads a clock, a database or a random
 * number; stock and orders are not known.
 */
@NullMarked
package dev.entrepot.domain.pricing;

import org.jspecify.annotations.NullMarked;
