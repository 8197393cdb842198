/** Tests of showing products over HTTP. */
@NullMarked
package dev.entrepot.web.storefront;

import org.jspecify.annotations.NullMarked;
