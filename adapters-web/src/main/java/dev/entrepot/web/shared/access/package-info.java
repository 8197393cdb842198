/**
 * Who asks, for controllers: {@link dev.entrepot.web.shared.access.Caller}. It does not know how callers are recognised.
 */
@NullMarked
package dev.entrepot.web.shared.access;

import org.jspecify.annotations.NullMarked;
