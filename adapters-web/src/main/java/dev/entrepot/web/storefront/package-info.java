/**
 * Products as shoppers and staff see them: lists and details with price and stock. Main type for others:
 * {@link dev.entrepot.web.storefront.ProductReplies}. It writes nothing.
 */
@NullMarked
package dev.entrepot.web.storefront;

import org.jspecify.annotations.NullMarked;
