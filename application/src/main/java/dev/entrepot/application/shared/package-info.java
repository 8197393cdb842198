/**
 * What every use case stands on: {@link dev.entrepot.application.shared.Transactions}, the store that a thread works for
 * ({@link dev.entrepot.application.shared.CurrentStore}), idempotency ({@link dev.entrepot.application.shared.Once}), the outbox, time and
 * identities. It knows no feature.
 */
@NullMarked
package dev.entrepot.application.shared;

import org.jspecify.annotations.NullMarked;
