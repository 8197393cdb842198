/**
 * Which places send what was bought: {@link dev.entrepot.domain.inventory.allocation.Allocation} divides demands among them. Nothing here
 * holds or moves stock.
 */
@NullMarked
package dev.entrepot.domain.inventory.allocation;

import org.jspecify.annotations.NullMarked;
