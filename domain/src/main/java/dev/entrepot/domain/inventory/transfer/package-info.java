/**
 * Stock that goes from one place to another. Main types: {@link dev.entrepot.domain.inventory.transfer.Transfer}, what was sent and what
 * became of it; {@link dev.entrepot.domain.inventory.transfer.Transfers}, the port that keeps transfers. What they move is booked with
 * {@link dev.entrepot.domain.inventory.StockItems}; orders and prices are not known here.
 */
@NullMarked
package dev.entrepot.domain.inventory.transfer;

import org.jspecify.annotations.NullMarked;
