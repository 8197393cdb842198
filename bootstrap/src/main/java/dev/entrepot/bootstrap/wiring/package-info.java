/**
 * Which adapter stands behind which port, and which ports each use case gets: one configuration for each feature. No rule lives here.
 */
@NullMarked
package dev.entrepot.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
