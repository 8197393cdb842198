/**
 * Lists and details of products in PostgreSQL: {@link dev.entrepot.persistence.storefront.JdbcProductSummaries} and
 * {@link dev.entrepot.persistence.storefront.JdbcProductDetails}. They read the tables of catalogue, prices and stock, and write nothing: what
 * lists show of a product's variants is kept up to date by triggers.
 */
@NullMarked
package dev.entrepot.persistence.storefront;

import org.jspecify.annotations.NullMarked;
