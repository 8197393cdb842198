/**
 * Prices in Redis, promotions, tax rates and shipping methods in the memory of the process, behind their ports.
 */
@NullMarked
package dev.entrepot.cache.pricing;

import org.jspecify.annotations.NullMarked;
