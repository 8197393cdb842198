package dev.entrepot.domain.pricing;

import dev.entrepot.domain.pricing.tax.TaxLine;
import dev.entrepot.domain.shared.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Digests what a quote says, and carries its amounts along. */
final class Fingerprint {

    private final StringBuilder said;

    private Fingerprint(int lines) {
        this.said = new StringBuilder(64 + 96 * lines);
    }

    static String of(Quote quote) {
        Fingerprint fingerprint = new Fingerprint(quote.lines().size());
        fingerprint.said.append(quote.currency().getCurrencyCode()).append(quote.taxIncluded() ? '+' : '-');
        quote.lines().forEach(line -> fingerprint.say(line, quote.taxIncluded()));
        quote.shippingLine().ifPresent(fingerprint::say);
        fingerprint.say(quote.shipping()).say(quote.tax()).say(quote.total());
        return fingerprint.digest() + '.' + QuotedAmounts.of(quote).encoded();
    }

    private void say(QuoteLine line, boolean allIncluded) {
        said.append('|').append(line.variant()).append('*').append(line.quantity());
        said.append('@')
                .append(line.price().unit().minor())
                .append('=')
                .append(line.total().minor());
        if (line.taxIncluded() != allIncluded) {
            said.append('+');
        }
        say(line.adjustments(), line.taxes());
    }

    private void say(ShippingLine delivery) {
        said.append("|by ")
                .append(delivery.method())
                .append('=')
                .append(delivery.cost().minor());
        say(delivery.adjustments(), delivery.taxes());
    }

    private void say(List<Adjustment> adjustments, List<TaxLine> taxes) {
        for (Adjustment adjustment : adjustments) {
            said.append(';')
                    .append(adjustment.promotion())
                    .append(':')
                    .append(adjustment.amount().minor());
        }
        say(taxes);
    }

    private void say(List<TaxLine> taxes) {
        for (TaxLine tax : taxes) {
            said.append(',').append(tax.rate()).append(':').append(tax.amount().minor());
        }
    }

    private Fingerprint say(Money amount) {
        said.append('|').append(amount.minor());
        return this;
    }

    private String digest() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
