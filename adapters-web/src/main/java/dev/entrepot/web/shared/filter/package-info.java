/**
 * What happens around every request: it gets an id and a time, its body is bounded, and its answer protects browsers. These filters know
 * no controller.
 */
@NullMarked
package dev.entrepot.web.shared.filter;

import org.jspecify.annotations.NullMarked;
