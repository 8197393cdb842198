package dev.entrepot.domain.pricing.tax;

import java.util.regex.Pattern;

/** How the buyer stands to the tax office. Whoever decides it has checked the proof; here it is believed. */
public sealed interface TaxStatus {

    /** Pays what everybody pays. */
    TaxStatus TAXABLE = new Taxable();

    /** Pays what everybody pays. */
    record Taxable() implements TaxStatus {}

    /**
     * Pays no tax.
     *
     * @param reason why, as it stands on the receipt, such as {@code Diplomatic mission}; not blank
     */
    record Exempt(String reason) implements TaxStatus {

        /**
         * Checks the reason.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Exempt {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("an exemption has a reason, which stands on the receipt");
            }
        }
    }

    /**
     * Owes the tax to the tax office directly (Directive 2006/112/EC, articles 194 to 196), so that nothing is charged here.
     *
     * @param vatId the buyer's VAT identification number, which must stand on the invoice (article 226): two capital letters, then 2 to
     *     12 capitals, digits, {@code +} or {@code *}
     */
    record ReverseCharge(String vatId) implements TaxStatus {

        private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z0-9+*]{2,12}");

        /**
         * Checks the shape of the number.
         *
         * @throws IllegalArgumentException if it is not that of a VAT identification number
         */
        public ReverseCharge {
            if (!SHAPE.matcher(vatId).matches()) {
                throw new IllegalArgumentException(
                        "a VAT id is a country's two letters and 2 to 12 characters, such as ATU12345678, not '" + vatId
                                + "'");
            }
        }
    }
}
