/**
 * Keeping locations, counting stock and looking at it. Orders are not known here.
 */
@NullMarked
package dev.entrepot.application.inventory;

import org.jspecify.annotations.NullMarked;
