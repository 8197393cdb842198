/**
 * What is in stock where, and for whom it is held. Main types: {@link dev.entrepot.domain.inventory.StockItem}, one variant at one place;
 * {@link dev.entrepot.domain.inventory.StockItems}, the port that keeps them with their ledger;
 * {@link dev.entrepot.domain.inventory.Reservation} and {@link dev.entrepot.domain.inventory.Reservations}, the port whose writes are the
 * guard against overselling. Which places send what was bought is decided by {@link dev.entrepot.domain.inventory.allocation}. Prices and
 * orders are not known here.
 */
@NullMarked
package dev.entrepot.domain.inventory;

import org.jspecify.annotations.NullMarked;
