/**
 * What the decorators stand on: {@link dev.entrepot.cache.shared.RedisCache} says what is remembered and forgotten, {@code RedisLink}
 * bears that Redis may be away at any moment, {@code CacheScripts} are the steps that Redis does at once. It knows no feature.
 */
@NullMarked
package dev.entrepot.cache.shared;

import org.jspecify.annotations.NullMarked;
