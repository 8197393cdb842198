/** Tests of writing products over HTTP. */
@NullMarked
package dev.entrepot.web.merchandising;

import org.jspecify.annotations.NullMarked;
