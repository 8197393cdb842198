/**
 * Orders: what was bought, at which price, and how it went on. Main types: {@link dev.entrepot.domain.ordering.Order},
 * {@link dev.entrepot.domain.ordering.OrderStatus} with its table of transitions, and {@link dev.entrepot.domain.ordering.Orders}. An order is a
 * snapshot: later changes of catalogue, prices or taxes do not change it.
 */
@NullMarked
package dev.entrepot.domain.ordering;

import org.jspecify.annotations.NullMarked;
