/**
 * Makes sure that no remembered product detail shows an old stock, or that of a location that is not active.
 */
@NullMarked
package dev.entrepot.cache.inventory;

import org.jspecify.annotations.NullMarked;
