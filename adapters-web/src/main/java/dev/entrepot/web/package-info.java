/**
 * HTTP around the use cases: controllers, wire types, problems. It must not know the other adapters.
 */
@NullMarked
package dev.entrepot.web;

import org.jspecify.annotations.NullMarked;
