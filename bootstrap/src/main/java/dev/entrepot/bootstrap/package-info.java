/**
 * The program: the only place that sees everything. It wires, reads settings and offers the commands.
 */
@NullMarked
package dev.entrepot.bootstrap;

import org.jspecify.annotations.NullMarked;
