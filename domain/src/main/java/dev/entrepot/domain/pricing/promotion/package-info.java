/**
 * What lowers a price. Main types: {@link dev.entrepot.domain.pricing.promotion.Promotion} and
 * {@link dev.entrepot.domain.pricing.promotion.Promotions}, the port that keeps them. Taxes are not known here.
 */
@NullMarked
package dev.entrepot.domain.pricing.promotion;

import org.jspecify.annotations.NullMarked;
