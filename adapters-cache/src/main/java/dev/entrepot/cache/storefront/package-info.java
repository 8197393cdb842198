/**
 * Product details in Redis, behind their port.
 */
@NullMarked
package dev.entrepot.cache.storefront;

import org.jspecify.annotations.NullMarked;
