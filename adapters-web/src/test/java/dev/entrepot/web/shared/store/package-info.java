/** Tests of the store's settings over HTTP. */
@NullMarked
package dev.entrepot.web.shared.store;

import org.jspecify.annotations.NullMarked;
