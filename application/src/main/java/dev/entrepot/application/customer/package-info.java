/**
 * Keeping customers, their groups and the tiers of the loyalty programme, and showing them. Main types:
 * {@link dev.entrepot.application.customer.CreateCustomer}, {@link dev.entrepot.application.customer.CustomerViews}. Of prices it knows
 * values only; it knows nothing of orders.
 */
@NullMarked
package dev.entrepot.application.customer;

import org.jspecify.annotations.NullMarked;
