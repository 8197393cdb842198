/**
 * Products, categories and brands in PostgreSQL: {@link dev.entrepot.persistence.catalog.JdbcProducts},
 * {@link dev.entrepot.persistence.catalog.JdbcCategories}, {@link dev.entrepot.persistence.catalog.JdbcBrands} and their views. Prices and stock
 * are not known here.
 */
@NullMarked
package dev.entrepot.persistence.catalog;

import org.jspecify.annotations.NullMarked;
