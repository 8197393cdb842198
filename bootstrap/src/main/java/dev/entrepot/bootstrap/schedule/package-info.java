/**
 * What runs by itself, for each store in turn: the relay of the outbox, forgetting old idempotency keys, giving up unpaid orders, and changes
 * of prices whose time has come. Any number of nodes may run it
 * side by side.
 */
@NullMarked
package dev.entrepot.bootstrap.schedule;

import org.jspecify.annotations.NullMarked;
