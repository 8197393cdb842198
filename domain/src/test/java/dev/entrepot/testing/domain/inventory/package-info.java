/**
 * In-memory locations and stock, and the contracts that every implementation of the ports keeps, under load as well. Main types:
 * {@link dev.entrepot.testing.domain.inventory.InMemoryStockItems},
 * {@link dev.entrepot.testing.domain.inventory.StockItemsContract} and {@link dev.entrepot.testing.domain.inventory.LocationsContract}.
 */
@NullMarked
package dev.entrepot.testing.domain.inventory;

import org.jspecify.annotations.NullMarked;
