/**
 * In-memory API keys, and the contract that every implementation of the port keeps.
 */
@NullMarked
package dev.entrepot.testing.domain.identity;

import org.jspecify.annotations.NullMarked;
