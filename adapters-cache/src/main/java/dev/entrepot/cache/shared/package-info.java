/**
 * What the decorators stand on: one Redis that may be away at any moment ({@link dev.entrepot.cache.shared.RedisCache}). It knows no
 * feature.
 */
@NullMarked
package dev.entrepot.cache.shared;

import org.jspecify.annotations.NullMarked;
