/**
 * What a variant costs. Main types: {@link dev.entrepot.domain.pricing.pricelist.PriceBook}, the prices in force for a
 * basket, and {@link dev.entrepot.domain.pricing.pricelist.PriceLists}, the port that finds them. Promotions and taxes are not known here.
 */
@NullMarked
package dev.entrepot.domain.pricing.pricelist;

import org.jspecify.annotations.NullMarked;
