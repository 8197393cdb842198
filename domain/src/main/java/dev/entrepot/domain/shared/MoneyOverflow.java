package dev.entrepot.domain.shared;

/**
 * A calculation led to an amount that {@link Money} cannot hold: more minor units than a {@code long} counts. The
 * message names the operation and what it was applied to.
 *
 * <p>No real price comes near it (it takes 92 quadrillion euros), so it points at wrong input that nobody bounded.
 */
public final class MoneyOverflow extends ArithmeticException {

    MoneyOverflow(String operation) {
        super(operation + " is more than an amount of money can hold");
    }

    MoneyOverflow(String operation, ArithmeticException cause) {
        this(operation);
        initCause(cause);
    }
}
