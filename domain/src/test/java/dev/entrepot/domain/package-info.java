/** What holds for the whole domain: its purity and what it publishes. */
@NullMarked
package dev.entrepot.domain;

import org.jspecify.annotations.NullMarked;
