/**
 * Twins of what every use case stands on: transactions, idempotency, outbox, stores, time and identities, and their contracts. They
 * work over the unit of work of the domain's twins.
 */
@NullMarked
package dev.entrepot.testing.application.shared;

import org.jspecify.annotations.NullMarked;
