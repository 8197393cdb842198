/** What the tests of all features share. */
@NullMarked
package dev.entrepot.application;

import org.jspecify.annotations.NullMarked;
