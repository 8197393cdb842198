/** Tests of what the adapters of this ring stand on. */
@NullMarked
package dev.entrepot.persistence.shared;

import org.jspecify.annotations.NullMarked;
