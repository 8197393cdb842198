/**
 * Makes sure that no remembered product detail shows an old stock.
 */
@NullMarked
package dev.entrepot.cache.inventory;

import org.jspecify.annotations.NullMarked;
