/**
 * API keys in PostgreSQL, by Spring Data JDBC. Main type: {@link dev.entrepot.persistence.identity.JdbcApiKeys}. It knows no other feature.
 */
@NullMarked
package dev.entrepot.persistence.identity;

import org.jspecify.annotations.NullMarked;
