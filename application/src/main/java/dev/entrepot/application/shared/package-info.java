/**
 * What every use case shares: transactions, the current store, clocks and ids. It must not know any feature.
 */
@NullMarked
package dev.entrepot.application.shared;

import org.jspecify.annotations.NullMarked;
