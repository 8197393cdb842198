/** What all controllers share. Knows no feature. */
@NullMarked
package dev.entrepot.web.shared;

import org.jspecify.annotations.NullMarked;
