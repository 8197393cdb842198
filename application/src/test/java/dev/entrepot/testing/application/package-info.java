/**
 * A whole installation in memory for tests: {@link dev.entrepot.testing.application.InMemoryInstallation} has a twin of every port of the
 * application over a {@link dev.entrepot.testing.domain.InMemoryShop}. The packages below hold the twins one by one, and the contracts
 * with which other implementations of the ports are tested.
 */
@NullMarked
package dev.entrepot.testing.application;

import org.jspecify.annotations.NullMarked;
