/**
 * What delivery costs. Main types: {@link dev.entrepot.domain.pricing.shipping.ShippingMethod}, one way of delivery with its rules, and
 * {@link dev.entrepot.domain.pricing.shipping.ShippingCost}, its answer. Prices, promotions and orders are not known here.
 */
@NullMarked
package dev.entrepot.domain.pricing.shipping;

import org.jspecify.annotations.NullMarked;
