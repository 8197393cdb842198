/**
 * What every HTTP feature shares, in packages of its own: {@code json} (the wire format), {@code request} (who asks where),
 * {@code problem} (errors), {@code access} (the caller), {@code input} and {@code reply} (how controllers are called and how they
 * answer), {@code filter} (what happens around every request) and {@code html} (cleaning it). It knows no feature.
 */
@NullMarked
package dev.entrepot.web.shared;

import org.jspecify.annotations.NullMarked;
