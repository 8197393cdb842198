/**
 * Makes sure that no remembered product detail outlives its product, or the names of its category and brand.
 */
@NullMarked
package dev.entrepot.cache.catalog;

import org.jspecify.annotations.NullMarked;
