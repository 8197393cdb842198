package dev.entrepot.application.merchandising;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.Sku;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The SKUs that an imported variant may get. Both depend on nothing but what the file says of the product, so that the same file finds
 * the same variants again.
 *
 * @param wanted what stands in the file, in this shop's shape; made of handle and options where nothing stands there
 * @param suffixed the same with a suffix of its own, for the case that another variant has the wanted one
 */
record SkuChoice(Sku wanted, Sku suffixed) {

    private static final int MAX_LENGTH = 64;
    private static final int SUFFIX_LENGTH = 5;
    private static final int BITS_PER_CHARACTER = 5;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9-]*[A-Z0-9][A-Z0-9-]*");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Spreadsheets take what begins with one for text; it does not belong to the SKU. */
    private static final Pattern LEADING_APOSTROPHES = Pattern.compile("^['’]+");

    static SkuChoice of(Slug slug, ImportedVariant variant) {
        String given = shaped(variant.sku());
        String name = given.isEmpty()
                ? shaped(slug + "-" + String.join("-", variant.options().values()))
                : given;
        Sku wanted = name.length() > MAX_LENGTH ? withSuffix(name, name) : new Sku(name);
        return new SkuChoice(wanted, withSuffix(name, slug + " " + variant.options()));
    }

    boolean contains(Sku sku) {
        return sku.equals(wanted) || sku.equals(suffixed);
    }

    private static String shaped(String text) {
        String stripped = LEADING_APOSTROPHES.matcher(text.strip()).replaceAll("");
        String upper = MARKS.matcher(Normalizer.normalize(stripped, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        if (SHAPE.matcher(upper).matches()) {
            return upper;
        }
        String hyphenated = NOT_ALLOWED.matcher(upper).replaceAll("-");
        int start = hyphenated.startsWith("-") ? 1 : 0;
        int end = hyphenated.endsWith("-") ? hyphenated.length() - 1 : hyphenated.length();
        return end <= start ? "" : hyphenated.substring(start, end);
    }

    private static Sku withSuffix(String name, String source) {
        int room = MAX_LENGTH - SUFFIX_LENGTH - 1;
        return new Sku(name.substring(0, Math.min(room, name.length())) + "-" + digest(source, SUFFIX_LENGTH));
    }

    /** Some letters and digits that differ where texts differ, as a rule. */
    static String digest(String text, int length) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        StringBuilder characters = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            long bits = sum.getValue() >>> (i * BITS_PER_CHARACTER);
            characters.append(ALPHABET.charAt((int) (bits & (ALPHABET.length() - 1))));
        }
        return characters.toString();
    }
}
