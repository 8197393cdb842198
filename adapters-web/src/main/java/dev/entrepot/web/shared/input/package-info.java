/**
 * What controllers take: bodies, query parameters, preconditions and idempotency keys. Main types:
 * {@link dev.entrepot.web.shared.input.Query}, {@link dev.entrepot.web.shared.input.IfMatch},
 * {@link dev.entrepot.web.shared.input.Idempotency} and {@link dev.entrepot.web.shared.input.Editor}. It knows no feature.
 */
@NullMarked
package dev.entrepot.web.shared.input;

import org.jspecify.annotations.NullMarked;
