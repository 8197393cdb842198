/**
 * The places where stock is kept. Main types: {@link dev.entrepot.domain.inventory.location.Location},
 * {@link dev.entrepot.domain.inventory.location.ServiceArea}, where a place sends goods to, and
 * {@link dev.entrepot.domain.inventory.location.Locations}, the port that keeps them. What is in stock there is not known here.
 */
@NullMarked
package dev.entrepot.domain.inventory.location;

import org.jspecify.annotations.NullMarked;
