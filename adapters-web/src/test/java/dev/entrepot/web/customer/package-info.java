/** Tests of customers, their groups and tiers over HTTP. */
@NullMarked
package dev.entrepot.web.customer;

import org.jspecify.annotations.NullMarked;
