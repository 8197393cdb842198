/**
 * Writing what concerns product, price and stock in one transaction: creating, changing, deleting and importing products. It is
 * the one place that may write to all three; orders are not known here.
 */
@NullMarked
package dev.entrepot.application.merchandising;

import org.jspecify.annotations.NullMarked;
