package dev.entrepot.domain.shared;

import java.util.Currency;

/** An amount came with more decimals than its currency has. It is refused, since rounding it would be a guess. */
public final class TooManyDecimals extends IllegalArgumentException {

    private final String amount;
    private final Currency currency;

    TooManyDecimals(String amount, Currency currency) {
        super(currency + " has at most " + currency.getDefaultFractionDigits() + " decimals, unlike "
                + PlainDecimal.quoted(amount));
        this.amount = amount;
        this.currency = currency;
    }

    /** The amount as it came. */
    public String amount() {
        return amount;
    }

    /** The currency that it should have been in. */
    public Currency currency() {
        return currency;
    }

    /** How many decimals that currency has. */
    public int allowed() {
        return currency.getDefaultFractionDigits();
    }
}
