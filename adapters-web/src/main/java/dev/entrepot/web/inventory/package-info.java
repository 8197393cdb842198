/** Locations and stock over HTTP, for staff. Main types: {@code LocationController}, {@code InventoryController}. Knows no orders. */
@NullMarked
package dev.entrepot.web.inventory;

import org.jspecify.annotations.NullMarked;
