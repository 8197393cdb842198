/**
 * Stock in PostgreSQL. Main type: {@code JdbcStockItems}. Orders and prices are not known here.
 */
@NullMarked
package dev.entrepot.persistence.inventory;

import org.jspecify.annotations.NullMarked;
