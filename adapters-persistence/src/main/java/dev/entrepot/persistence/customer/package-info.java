/**
 * Customers, groups and tiers in PostgreSQL. Main types: {@link dev.entrepot.persistence.customer.JdbcCustomers},
 * {@link dev.entrepot.persistence.customer.JdbcCustomerViews}. Of prices it knows values, and the port by which they ask for customers.
 */
@NullMarked
package dev.entrepot.persistence.customer;

import org.jspecify.annotations.NullMarked;
