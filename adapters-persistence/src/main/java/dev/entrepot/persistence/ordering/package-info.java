/**
 * Orders in PostgreSQL. Main type: {@link dev.entrepot.persistence.ordering.JdbcOrders}. The outbox that it writes to is shared; stock and
 * catalogue are not known here.
 */
@NullMarked
package dev.entrepot.persistence.ordering;

import org.jspecify.annotations.NullMarked;
