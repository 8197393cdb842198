/** Tests of orders on PostgreSQL. */
@NullMarked
package dev.entrepot.persistence.ordering;

import org.jspecify.annotations.NullMarked;
