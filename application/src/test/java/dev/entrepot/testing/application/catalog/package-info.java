/**
 * Categories and brands as they are shown, composed over the domain's twins, and their contracts.
 */
@NullMarked
package dev.entrepot.testing.application.catalog;

import org.jspecify.annotations.NullMarked;
