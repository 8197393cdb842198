package dev.entrepot.domain.catalog.product;

import dev.entrepot.domain.catalog.CatalogRefusal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A stock keeping unit: the shop's own name of a variant, unique per store among what is not deleted.
 *
 * @param value 1 to 64 characters matching {@code ^[A-Z0-9-]+$}
 */
public record Sku(String value) implements Comparable<Sku> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9-]{1,64}");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Z0-9]+");

    /**
     * Checks the shape.
     *
     * @throws CatalogRefusal.InvalidSku if the text is not a SKU
     */
    public Sku {
        if (!SHAPE.matcher(value).matches()) {
            throw new CatalogRefusal.InvalidSku(value);
        }
    }

    /**
     * The SKU of a variant that came without one: {@code SHIRTS-20261121-7K2QX9}.
     *
     * @param categoryCode the code of the product's category
     * @param day the day on which the variant was made
     * @param random capital letters and digits, random enough not to repeat within a day
     */
    public static Sku made(String categoryCode, LocalDate day, String random) {
        String code = NOT_ALLOWED.matcher(categoryCode.toUpperCase(Locale.ROOT)).replaceAll("-");
        return new Sku(code + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + random);
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    /** The SKU as text. */
    @Override
    public String toString() {
        return value;
    }
}
