/**
 * What delivery costs. Main types: {@link dev.entrepot.domain.pricing.shipping.ShippingMethod}, one way of delivery with its rules,
 * {@link dev.entrepot.domain.pricing.shipping.ShippingCost}, its answer, and the port
 * {@link dev.entrepot.domain.pricing.shipping.ShippingMethods}. Prices, promotions and orders are not known here.
 */
@NullMarked
package dev.entrepot.domain.pricing.shipping;

import org.jspecify.annotations.NullMarked;
