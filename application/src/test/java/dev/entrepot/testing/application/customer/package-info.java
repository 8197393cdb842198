/**
 * Customers and their groups as in-memory installations show them, and the contracts of the ports.
 */
@NullMarked
package dev.entrepot.testing.application.customer;

import org.jspecify.annotations.NullMarked;
