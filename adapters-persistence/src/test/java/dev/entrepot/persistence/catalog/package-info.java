/** Tests of products, categories and brands in PostgreSQL. */
@NullMarked
package dev.entrepot.persistence.catalog;

import org.jspecify.annotations.NullMarked;
