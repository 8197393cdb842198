/** A real server over twins, for tests of everything that speaks HTTP. */
@NullMarked
package dev.entrepot.web;

import org.jspecify.annotations.NullMarked;
