/**
 * Doubles and contracts of {@code dev.entrepot.application.shared}, for the tests of everybody.
 */
@NullMarked
package dev.entrepot.testing.application.shared;

import org.jspecify.annotations.NullMarked;
