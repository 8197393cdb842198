/** Tests of what all controllers share. */
@NullMarked
package dev.entrepot.web.shared;

import org.jspecify.annotations.NullMarked;
