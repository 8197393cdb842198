/**
 * Prices in Redis, promotions and tax rates in the memory of the process, behind their ports.
 */
@NullMarked
package dev.entrepot.cache.pricing;

import org.jspecify.annotations.NullMarked;
