/**
 * Doubles and contracts of {@code dev.entrepot.domain.shared}, for the tests of everybody.
 */
@NullMarked
package dev.entrepot.testing.domain.shared;

import org.jspecify.annotations.NullMarked;
