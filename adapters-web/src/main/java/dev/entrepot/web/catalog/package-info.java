/**
 * Categories and brands over HTTP, and how the catalogue's values stand in JSON. It knows no other feature.
 */
@NullMarked
package dev.entrepot.web.catalog;

import org.jspecify.annotations.NullMarked;
