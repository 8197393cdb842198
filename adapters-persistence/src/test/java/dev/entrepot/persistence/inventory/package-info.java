/** Tests of stock on PostgreSQL. */
@NullMarked
package dev.entrepot.persistence.inventory;

import org.jspecify.annotations.NullMarked;
