/**
 * In-memory customers, groups and tiers, and the contracts that every implementation of their ports keeps.
 */
@NullMarked
package dev.entrepot.testing.domain.customer;

import org.jspecify.annotations.NullMarked;
