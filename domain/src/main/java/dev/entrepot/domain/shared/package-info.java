/**
 * What every feature shares: exact money and percentages, identifiers, events, validity in time and the root of all
 * refusals. It knows no feature.
 */
@NullMarked
package dev.entrepot.domain.shared;

import org.jspecify.annotations.NullMarked;
