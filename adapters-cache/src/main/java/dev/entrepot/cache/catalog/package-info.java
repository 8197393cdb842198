/**
 * Makes sure that no remembered product detail outlives its product.
 */
@NullMarked
package dev.entrepot.cache.catalog;

import org.jspecify.annotations.NullMarked;
