/**
 * Payment gateways. Main type: {@link dev.entrepot.web.client.payment.TestPaymentGateway}, which asks nobody. Knows the port and what it
 * speaks of, no other part of the HTTP layer.
 */
@NullMarked
package dev.entrepot.web.client.payment;

import org.jspecify.annotations.NullMarked;
