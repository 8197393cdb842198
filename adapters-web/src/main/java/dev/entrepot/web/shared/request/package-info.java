/**
 * What is known of the running request besides its content: {@link dev.entrepot.web.shared.request.RequestId} and
 * {@link dev.entrepot.web.shared.request.PublicUrl}. It knows neither JSON nor controllers.
 */
@NullMarked
package dev.entrepot.web.shared.request;

import org.jspecify.annotations.NullMarked;
