/**
 * How products are classified: the tree of categories, and brands. Main types:
 * {@link dev.entrepot.domain.catalog.classification.Category} and {@link dev.entrepot.domain.catalog.classification.Brand}. Products are not
 * known here.
 */
@NullMarked
package dev.entrepot.domain.catalog.classification;

import org.jspecify.annotations.NullMarked;
