package dev.entrepot.domain.shared;

import java.util.Currency;

/** Amounts of two currencies met where only one is allowed. There is no conversion behind the caller's back. */
public final class CurrencyMismatch extends IllegalArgumentException {

    private final Currency expected;
    private final Currency actual;

    /**
     * Tells of two currencies that met.
     *
     * @param expected the currency that everything was in so far
     * @param actual the other one
     */
    public CurrencyMismatch(Currency expected, Currency actual) {
        super("expected an amount in " + expected + ", but it is in " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    static void check(Currency expected, Currency actual) {
        if (!expected.equals(actual)) {
            throw new CurrencyMismatch(expected, actual);
        }
    }

    /** The currency that everything was in so far. */
    public Currency expected() {
        return expected;
    }

    /** The other one. */
    public Currency actual() {
        return actual;
    }
}
