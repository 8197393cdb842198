/** Tests of problems. */
@NullMarked
package dev.entrepot.web.shared.problem;

import org.jspecify.annotations.NullMarked;
