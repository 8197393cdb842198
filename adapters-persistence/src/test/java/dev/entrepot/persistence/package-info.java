/** Tests of the schema as a whole. */
@NullMarked
package dev.entrepot.persistence;

import org.jspecify.annotations.NullMarked;
