/**
 * Customers, their groups and tiers over HTTP, for staff. Main type: {@code CustomerController}. Of prices it knows how a buyer's tax
 * status is written.
 */
@NullMarked
package dev.entrepot.web.customer;

import org.jspecify.annotations.NullMarked;
