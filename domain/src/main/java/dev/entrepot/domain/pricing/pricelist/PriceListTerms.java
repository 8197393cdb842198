package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Validity;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a price list says besides its prices.
 *
 * {@snippet :
 * PriceListTerms summer = new PriceListTerms(
 *         "summer", "Summer sale", euro, 10, new Validity(june, september), Audience.EVERYBODY, true);
 * }
 *
 * @param code its name in the shop, unique; prices carry it
 * @param name for people
 * @param currency of all its prices
 * @param priority lists with a greater one are asked first, 0 to {@value #MAX_PRIORITY}; the base list has 0
 * @param validity when it is in force
 * @param audience whom it is for
 * @param taxIncluded whether its prices contain the tax
 */
public record PriceListTerms(
        String code,
        String name,
        Currency currency,
        int priority,
        Validity validity,
        Audience audience,
        boolean taxIncluded) {

    /** How long a name may be. */
    public static final int MAX_NAME = 100;

    /** The greatest priority. */
    public static final int MAX_PRIORITY = 1_000_000;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    /**
     * Checks code, name and priority.
     *
     * @throws IllegalArgumentException if the code is not 1 to 40 characters of a-z, 0-9, _ and -, the name is blank or too long, or the
     *     priority is out of its bounds
     */
    public PriceListTerms {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not the code of a price list: " + code);
        }
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("not the name of a price list: " + name);
        }
        if (priority < 0 || priority > MAX_PRIORITY) {
            throw new IllegalArgumentException("not the priority of a price list: " + priority);
        }
    }

    /** Those of the list of regular prices, which is in force always and for everybody. */
    public static PriceListTerms base(Currency currency, boolean taxIncluded) {
        return new PriceListTerms(
                Price.BASE_LIST, "Regular prices", currency, 0, Validity.ALWAYS, Audience.EVERYBODY, taxIncluded);
    }

    /** Whether they are those of the list of regular prices. */
    public boolean isBase() {
        return code.equals(Price.BASE_LIST);
    }

    /** The list, with some of its prices. */
    PriceList with(Map<VariantId, List<PriceTier>> tiers) {
        return new PriceList(code, currency, priority, validity, audience, taxIncluded, tiers);
    }
}
