/** Tests of the payment gateways. */
@NullMarked
package dev.entrepot.web.client.payment;

import org.jspecify.annotations.NullMarked;
