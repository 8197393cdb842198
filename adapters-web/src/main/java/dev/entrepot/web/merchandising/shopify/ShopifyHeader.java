package dev.entrepot.web.merchandising.shopify;

import dev.entrepot.web.shared.csv.UnusableFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column stands where in a file, and how it is called there. */
final class ShopifyHeader {

    private final Map<ShopifyColumn, Integer> places = new EnumMap<>(ShopifyColumn.class);
    private final List<String> headings;

    private ShopifyHeader(List<String> headings) {
        this.headings = headings;
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            byName.putIfAbsent(headings.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        for (ShopifyColumn column : ShopifyColumn.values()) {
            column.headings().stream()
                    .map(heading -> byName.get(heading.toLowerCase(Locale.ROOT)))
                    .filter(place -> place != null)
                    .findFirst()
                    .ifPresent(place -> places.put(column, place));
        }
    }

    /**
     * Reads the file's first record.
     *
     * @throws UnusableFile if columns are missing that no product can do without
     */
    static ShopifyHeader of(List<String> headings) {
        ShopifyHeader header = new ShopifyHeader(headings);
        List<String> missing = new ArrayList<>();
        for (ShopifyColumn column : ShopifyColumn.values()) {
            if (column.isRequired() && !header.has(column)) {
                missing.add("'" + column.headings().getFirst() + "'");
            }
        }
        if (!missing.isEmpty()) {
            throw new UnusableFile(
                    "This is no product file of Shopify: the first line lacks the column"
                            + (missing.size() > 1 ? "s " : " ") + String.join(", ", missing)
                            + ". Columns are separated by commas.",
                    null);
        }
        return header;
    }

    int width() {
        return headings.size();
    }

    boolean has(ShopifyColumn column) {
        return places.containsKey(column);
    }

    /** The column's text in a row of the file; empty if there is none, since spreadsheets leave out what is empty at a row's end. */
    String text(ShopifyColumn column, List<String> fields) {
        Integer place = places.get(column);
        return place == null || place >= fields.size()
                ? ""
                : fields.get(place).replace("\u0000", "").strip();
    }

    /** How the column is called in this file, or usually if it has none. */
    String heading(ShopifyColumn column) {
        Integer place = places.get(column);
        return place == null
                ? column.headings().getFirst()
                : headings.get(place).strip();
    }
}
