package dev.entrepot.application.inventory;

import dev.entrepot.domain.inventory.StockMovement;

/**
 * An entry of the ledger as it is shown.
 *
 * @param location the code of the location
 */
public record StockMovementView(StockMovement movement, String location) {}
