/**
 * In-memory prices, promotions and taxes, and the contracts that every implementation of these ports keeps. Main type:
 * {@link dev.entrepot.testing.domain.pricing.InMemoryRules}, on which the three stand together, since they share one version.
 */
@NullMarked
package dev.entrepot.testing.domain.pricing;

import org.jspecify.annotations.NullMarked;
