/**
 * The description of the API in OpenAPI 3.1, made from the endpoints themselves and the records that they take and give, the page to try
 * it, and the pages that explain each problem. It knows what all endpoints share, and no feature.
 */
@NullMarked
package dev.entrepot.web.shared.docs;

import org.jspecify.annotations.NullMarked;
