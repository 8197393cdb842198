/**
 * What runs by itself, for each store in turn: the relay of the outbox, and forgetting old idempotency keys. Any number of nodes may run it
 * side by side.
 */
@NullMarked
package dev.entrepot.bootstrap.schedule;

import org.jspecify.annotations.NullMarked;
