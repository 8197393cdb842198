/**
 * Shopify's product file, as Shopify exports it. {@link dev.entrepot.web.merchandising.shopify.ShopifyCsv} reads it product by product
 * in constant memory, {@link dev.entrepot.web.merchandising.shopify.ShopifyImport} hands its products to the shop in batches. What a
 * product becomes in the shop is not decided here.
 */
@NullMarked
package dev.entrepot.web.merchandising.shopify;

import org.jspecify.annotations.NullMarked;
