/** Whole ways through the running program: over HTTP, on a real PostgreSQL and a real Redis. */
@NullMarked
package dev.entrepot.bootstrap.journey;

import org.jspecify.annotations.NullMarked;
