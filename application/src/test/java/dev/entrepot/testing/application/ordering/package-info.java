/**
 * A payment gateway in memory, orders' histories composed over the domain's twins, and their contracts.
 */
@NullMarked
package dev.entrepot.testing.application.ordering;

import org.jspecify.annotations.NullMarked;
