/** Tests of prices, promotions and taxes in PostgreSQL. */
@NullMarked
package dev.entrepot.persistence.pricing;

import org.jspecify.annotations.NullMarked;
