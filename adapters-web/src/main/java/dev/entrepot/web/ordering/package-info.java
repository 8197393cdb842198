/**
 * Orders over HTTP: placed by anybody, read by staff or with the order's token, cancelled by staff. Main type: {@code OrderController}.
 */
@NullMarked
package dev.entrepot.web.ordering;

import org.jspecify.annotations.NullMarked;
