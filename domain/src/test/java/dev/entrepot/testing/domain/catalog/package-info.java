/**
 * In-memory products, categories and brands, and the contracts that every implementation of these ports keeps. Main type:
 * {@link dev.entrepot.testing.domain.catalog.InMemoryCatalog}, on which the three stand together, since they refer to each other. Prices
 * and stock are not known here.
 */
@NullMarked
package dev.entrepot.testing.domain.catalog;

import org.jspecify.annotations.NullMarked;
