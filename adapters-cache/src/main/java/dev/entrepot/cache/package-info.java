/**
 * Redis behind the ports, as decorators of other adapters. It must not know JDBC or the web.
 */
@NullMarked
package dev.entrepot.cache;

import org.jspecify.annotations.NullMarked;
