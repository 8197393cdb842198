/** Tests of the wire format. */
@NullMarked
package dev.entrepot.web.shared.json;

import org.jspecify.annotations.NullMarked;
