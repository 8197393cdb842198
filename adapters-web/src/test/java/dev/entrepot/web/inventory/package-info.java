/** Tests of the package of the same name, over real use cases and in-memory twins. */
@NullMarked
package dev.entrepot.web.inventory;

import org.jspecify.annotations.NullMarked;
