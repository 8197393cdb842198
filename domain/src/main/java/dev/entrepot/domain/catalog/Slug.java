package dev.entrepot.domain.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The readable part of a URL: lower-case ASCII letters, digits and single hyphens between them.
 *
 * <p>{@code Slug.from("Crème Brûlée")} is {@code creme-brulee}.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters matching {@code [a-z0-9]+(-[a-z0-9]+)*}
 */
public record Slug(String value) {

    /** The greatest length; it leaves room for the number of {@link #numbered(int)}. */
    public static final int MAX_LENGTH = 220;

    private static final int MAX_MADE_LENGTH = 200;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DROPPED = Pattern.compile("['’ʼ™℠]");

    /** Letters that Unicode does not decompose into a base letter and a mark. */
    private static final Map<String, String> TRANSLITERATIONS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ł", "l"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"),
            Map.entry("ŋ", "n"),
            Map.entry("&", " and "));

    /**
     * Checks the shape.
     *
     * @throws CatalogRefusal.InvalidSlug if the text is not a slug
     */
    public Slug {
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
            throw new CatalogRefusal.InvalidSlug(value);
        }
    }

    /**
     * Makes a slug from a name by transliteration; what has no Latin form becomes a hyphen.
     *
     * @param fallback what to take when nothing of the name is left, for example for a name in Chinese
     */
    public static Slug from(String name, String fallback) {
        String plain = Normalizer.normalize(DROPPED.matcher(name).replaceAll(""), Normalizer.Form.NFKD);
        // What was composed of several characters may begin with a capital, as in №, and contain an apostrophe, as in
        // ŉ.
        String lower = DROPPED.matcher(MARKS.matcher(plain).replaceAll(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : TRANSLITERATIONS.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        String slug = trimmed(NOT_ALLOWED.matcher(lower).replaceAll("-"));
        return new Slug(slug.isEmpty() ? fallback : slug);
    }

    /** This slug with a number behind it, for telling clashing names apart: {@code shirt-2}. A long one is cut to make room. */
    public Slug numbered(int number) {
        String suffix = "-" + number;
        return new Slug(withoutHyphen(value, Math.min(value.length(), MAX_LENGTH - suffix.length())) + suffix);
    }

    private static String trimmed(String hyphenated) {
        int start = hyphenated.startsWith("-") ? 1 : 0;
        String text = hyphenated.substring(start);
        return withoutHyphen(text, Math.min(text.length(), MAX_MADE_LENGTH));
    }

    /** The beginning of a text, up to {@code end} or the hyphen before it. */
    private static String withoutHyphen(String text, int end) {
        return end > 0 && text.charAt(end - 1) == '-' ? text.substring(0, end - 1) : text.substring(0, end);
    }

    /** The slug as text. */
    @Override
    public String toString() {
        return value;
    }
}
