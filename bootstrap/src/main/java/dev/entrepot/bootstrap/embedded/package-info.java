/**
 * PostgreSQL and Redis as child processes of the program, for those who give none: {@link dev.entrepot.bootstrap.embedded.EmbeddedServers} starts and stops both inside a {@link dev.entrepot.bootstrap.embedded.DataFolder}, which one program at a time owns. It must not know the application.
 */
@NullMarked
package dev.entrepot.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
