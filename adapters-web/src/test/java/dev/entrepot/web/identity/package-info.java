/** Tests of who may do what over HTTP. */
@NullMarked
package dev.entrepot.web.identity;

import org.jspecify.annotations.NullMarked;
