/**
 * What all twins and contracts stand on: units of work that can be undone, tables, races, and values to test with. Main types:
 * {@link dev.entrepot.testing.domain.shared.InMemoryUnitOfWork} and {@link dev.entrepot.testing.domain.shared.TransactedContract}. It knows
 * no feature.
 */
@NullMarked
package dev.entrepot.testing.domain.shared;

import org.jspecify.annotations.NullMarked;
