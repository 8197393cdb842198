/**
 * The command line: one method per command, and the one place that writes for people.
 */
@NullMarked
package dev.entrepot.bootstrap.command;

import org.jspecify.annotations.NullMarked;
