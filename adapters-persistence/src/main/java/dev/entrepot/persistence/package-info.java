/**
 * PostgreSQL behind the ports of domain and application. It must not know the other adapters.
 */
@NullMarked
package dev.entrepot.persistence;

import org.jspecify.annotations.NullMarked;
