/** Tests of what shoppers see, read from PostgreSQL. */
@NullMarked
package dev.entrepot.persistence.storefront;

import org.jspecify.annotations.NullMarked;
