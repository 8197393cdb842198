/** Twins of the ports of prices, and the facts that every implementation of them keeps. */
@NullMarked
package dev.entrepot.testing.application.pricing;

import org.jspecify.annotations.NullMarked;
