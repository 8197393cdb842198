/** Tests of categories and brands over HTTP. */
@NullMarked
package dev.entrepot.web.catalog;

import org.jspecify.annotations.NullMarked;
