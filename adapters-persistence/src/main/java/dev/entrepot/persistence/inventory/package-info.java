/**
 * Locations and stock in PostgreSQL. Main types: {@link dev.entrepot.persistence.inventory.JdbcStockItems}, whose write is the guard against overselling, and
 * {@link dev.entrepot.persistence.inventory.JdbcStockLevels}. Orders and prices are not known here.
 */
@NullMarked
package dev.entrepot.persistence.inventory;

import org.jspecify.annotations.NullMarked;
