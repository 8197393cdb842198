/**
 * The house rules, run over all modules at once, and the proof that each of them can fail: every rule is shown a breach
 * of itself ({@code src/test/resources/architecture}) and must complain about exactly that.
 */
@NullMarked
package dev.entrepot.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
