/**
 * The shop's customers: who they are, to which groups they belong, and which tier of the loyalty programme they have reached. Main types:
 * {@link dev.entrepot.domain.customer.Customer}, {@link dev.entrepot.domain.customer.LoyaltyProgramme}. Of prices it knows only how a
 * buyer stands to the tax office; it knows nothing of orders, passwords and sessions.
 */
@NullMarked
package dev.entrepot.domain.customer;

import org.jspecify.annotations.NullMarked;
