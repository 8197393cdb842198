/**
 * What tests against a real PostgreSQL stand on: {@link dev.entrepot.testing.persistence.TestDatabase} and
 * {@link dev.entrepot.testing.persistence.StatementCount}. Published for the tests of other modules.
 */
@NullMarked
package dev.entrepot.testing.persistence;

import org.jspecify.annotations.NullMarked;
