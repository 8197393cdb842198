/**
 * The sample shop that {@code serve --sample} shows: about sixty made-up products, tax rates and two promotions, kept as data in the
 * resources and brought in by {@link dev.entrepot.bootstrap.sample.SampleShop} through the same use cases as anything else.
 */
@NullMarked
package dev.entrepot.bootstrap.sample;

import org.jspecify.annotations.NullMarked;
