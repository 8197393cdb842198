/**
 * What a shopper sees of catalogue, price and stock together: query ports and their views, no rule, nothing written.
 */
@NullMarked
package dev.entrepot.application.storefront;

import org.jspecify.annotations.NullMarked;
