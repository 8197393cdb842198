/**
 * HTML that comes from outside: {@link dev.entrepot.web.shared.html.SafeHtml} is the gate that every description passes, whichever way
 * it comes in.
 */
@NullMarked
package dev.entrepot.web.shared.html;

import org.jspecify.annotations.NullMarked;
