/**
 * Writing products over HTTP, with the prices and the stock of their variants. It answers as {@code storefront} shows them.
 */
@NullMarked
package dev.entrepot.web.merchandising;

import org.jspecify.annotations.NullMarked;
