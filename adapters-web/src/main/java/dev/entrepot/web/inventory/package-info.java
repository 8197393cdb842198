/** Stock over HTTP, for staff. Main type: {@code InventoryController}. Knows no orders. */
@NullMarked
package dev.entrepot.web.inventory;

import org.jspecify.annotations.NullMarked;
