/**
 * What the program can be told from outside: {@link dev.entrepot.bootstrap.settings.EntrepotSettings}, read from the environment and the command line before anything starts.
 */
@NullMarked
package dev.entrepot.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
