/**
 * Products with their variants, and the port to keep them. Main types: {@link dev.entrepot.domain.catalog.product.Product}
 * and {@link dev.entrepot.domain.catalog.product.Products}. What a product costs and how many there are is not known here.
 */
@NullMarked
package dev.entrepot.domain.catalog.product;

import org.jspecify.annotations.NullMarked;
