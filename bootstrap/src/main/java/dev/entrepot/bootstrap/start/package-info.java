/**
 * How the program comes up and goes down: the servers and the schema first ({@link dev.entrepot.bootstrap.start.Foundation}), then the
 * application upon them ({@link dev.entrepot.bootstrap.start.RunningProgram}), and in reverse.
 */
@NullMarked
package dev.entrepot.bootstrap.start;

import org.jspecify.annotations.NullMarked;
