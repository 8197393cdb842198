/**
 * The rules of the house as classes that any project can run on its own packages: describe the house with a
 * {@link dev.entrepot.testing.architecture.House}, take the rules from
 * {@link dev.entrepot.testing.architecture.HouseRules} and check them against imported classes. What counts as an
 * aggregate, a port or a use case is decided in one place, {@link dev.entrepot.testing.architecture.Kinds}. Nothing here
 * knows a class of Entrepot; rules recognise types by where they stand and how they are built.
 */
@NullMarked
package dev.entrepot.testing.architecture;

import org.jspecify.annotations.NullMarked;
