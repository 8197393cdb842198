/**
 * Measures the program from outside: a server in a process of its own, real HTTP, and in the same run on the same PostgreSQL what bare SQL can do.
 * It knows the API and the command line, not the application; only the rehearsal, which plays the same requests for the JVM to learn
 * from, fills and drives a server in its own process.
 */
@NullMarked
package dev.entrepot.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
