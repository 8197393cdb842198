/**
 * What every feature of the domain shares: how something is refused. It must not know any feature.
 */
@NullMarked
package dev.entrepot.domain.shared;

import org.jspecify.annotations.NullMarked;
