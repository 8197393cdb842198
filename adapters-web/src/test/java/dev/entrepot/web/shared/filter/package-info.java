/** Tests of what happens around every request. */
@NullMarked
package dev.entrepot.web.shared.filter;

import org.jspecify.annotations.NullMarked;
