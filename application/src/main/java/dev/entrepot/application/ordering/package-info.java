/**
 * Placing, paying and cancelling orders. Main types: {@link dev.entrepot.application.ordering.PlaceOrder} and the port
 * {@link dev.entrepot.application.ordering.PaymentGateway}.
 */
@NullMarked
package dev.entrepot.application.ordering;

import org.jspecify.annotations.NullMarked;
