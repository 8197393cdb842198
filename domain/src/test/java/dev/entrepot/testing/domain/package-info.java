/**
 * A shop in memory for tests: {@link dev.entrepot.testing.domain.InMemoryShop} has a twin of every port of the domain, over one unit of
 * work. The packages below hold the twins one by one, and the contracts with which other implementations of the ports are tested. They
 * need JUnit Jupiter and AssertJ, and nothing else.
 */
@NullMarked
package dev.entrepot.testing.domain;

import org.jspecify.annotations.NullMarked;
