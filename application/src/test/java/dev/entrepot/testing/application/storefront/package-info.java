/**
 * Products as they are shown, composed over the domain's twins, and their contracts.
 */
@NullMarked
package dev.entrepot.testing.application.storefront;

import org.jspecify.annotations.NullMarked;
