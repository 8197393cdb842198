/**
 * Stock as it is shown, composed over the domain's twins, and its contract.
 */
@NullMarked
package dev.entrepot.testing.application.inventory;

import org.jspecify.annotations.NullMarked;
