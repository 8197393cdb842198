/**
 * What is in stock and for whom it is held. Main types: {@link dev.entrepot.domain.inventory.StockItem},
 * {@link dev.entrepot.domain.inventory.StockItems}, the port whose write is the guard against overselling, and
 * {@link dev.entrepot.domain.inventory.Shortage}, what cannot be met. {@link dev.entrepot.domain.inventory.Allocation} divides demands among several
 * places, as a pure function. Prices and orders are not known here.
 */
@NullMarked
package dev.entrepot.domain.inventory;

import org.jspecify.annotations.NullMarked;
