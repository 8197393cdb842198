/**
 * In-memory stock, and the contract that every implementation of the port keeps, under load as well. Main types:
 * {@link dev.entrepot.testing.domain.inventory.InMemoryStockItems} and
 * {@link dev.entrepot.testing.domain.inventory.StockItemsContract}.
 */
@NullMarked
package dev.entrepot.testing.domain.inventory;

import org.jspecify.annotations.NullMarked;
