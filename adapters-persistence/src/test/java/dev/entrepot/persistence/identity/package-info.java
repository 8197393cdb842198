/** Tests of API keys on PostgreSQL. */
@NullMarked
package dev.entrepot.persistence.identity;

import org.jspecify.annotations.NullMarked;
