/**
 * In-memory orders and order numbers, ready-made orders to test with, and the contracts that every implementation of these ports
 * keeps. Main types: {@link dev.entrepot.testing.domain.ordering.InMemoryOrders} and
 * {@link dev.entrepot.testing.domain.ordering.OrdersContract}.
 */
@NullMarked
package dev.entrepot.testing.domain.ordering;

import org.jspecify.annotations.NullMarked;
