package dev.entrepot.web.merchandising.shopify;

import dev.entrepot.application.merchandising.ImportRemark;
import dev.entrepot.application.merchandising.ImportRemark.Field;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.web.shared.csv.CsvFile;
import dev.entrepot.web.shared.csv.CsvRow;
import dev.entrepot.web.shared.csv.UnusableFile;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads Shopify's product file product by product, never holding more of it than the rows of one product: rows of one handle stand
 * together, the first one tells of the product and a variant, further ones of further variants and pictures.
 *
 * <p>A handle that comes again further down is refused there, since what it replaces may be in the shop already.
 */
final class ShopifyCsv implements Iterator<ShopifyEntry>, AutoCloseable {

    /** More variants and pictures than Shopify itself lets a product have. */
    static final int MAX_ROWS = 5_000;

    private final CsvFile file;
    private final ShopifyHeader header;
    private final SeenSlugs seen = new SeenSlugs();
    private final Deque<ShopifyEntry> ready = new ArrayDeque<>();
    private List<ShopifyRow> rows = new ArrayList<>();
    private @Nullable Slug slug;
    private String handle = "";
    private boolean ended;

    private ShopifyCsv(CsvFile file) {
        this.file = file;
        this.header = ShopifyHeader.of(file.header());
    }

    /**
     * Begins to read a file of UTF-8 text.
     *
     * @throws UnusableFile if it is no such file, or columns are missing
     */
    static ShopifyCsv open(InputStream in) {
        return new ShopifyCsv(CsvFile.open(in));
    }

    /** Where things stand in this file. */
    ShopifyHeader header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            if (file.hasNext()) {
                take(file.next());
            } else {
                ended = true;
                finish();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public ShopifyEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the file has ended");
        }
        return ready.removeFirst();
    }

    @Override
    public void close() {
        file.close();
    }

    private void take(CsvRow found) {
        ShopifyRow row = new ShopifyRow(found.line(), header, found.fields());
        String named = row.text(ShopifyColumn.HANDLE);
        if (named.isEmpty()) {
            ready.add(refused(row, "required", "The row has no handle, so nobody knows what it belongs to."));
            return;
        }
        if (!named.equals(handle) && !slugOf(named).equals(slug)) {
            finish();
            slug = slugOf(named);
        }
        handle = named;
        if (rows.size() <= MAX_ROWS) {
            rows.add(row);
        }
    }

    private void finish() {
        Slug finished = slug;
        if (finished != null) {
            ready.add(entry(finished));
        }
        rows = new ArrayList<>();
        slug = null;
    }

    private ShopifyEntry entry(Slug finished) {
        ShopifyRow first = rows.getFirst();
        if (!seen.add(finished)) {
            return refused(
                    first,
                    "handle_repeated",
                    "This handle came before in the file. All rows of a product must stand together.");
        }
        if (rows.size() > MAX_ROWS) {
            return refused(first, "too_many_rows", "A product has at most " + MAX_ROWS + " rows.");
        }
        for (ShopifyRow row : rows) {
            if (row.fields().size() > header.width()) {
                return refused(
                        row,
                        "ragged_row",
                        "The row has more fields than the " + header.width()
                                + " columns of the first line: a comma or a quote is wrong in it.");
            }
        }
        if (ended && rows.getLast().fields().size() < header.width()) {
            return refused(
                    rows.getLast(),
                    "file_cut_off",
                    "The file ends in the middle of this row: it was cut off, or a quote is not closed.");
        }
        return new ShopifyGroup(finished, rows).entry();
    }

    private static ShopifyEntry refused(ShopifyRow row, String code, String message) {
        return new ShopifyEntry.Refused(
                List.of(new ImportRemark(row.line(), row.text(ShopifyColumn.HANDLE), Field.HANDLE, code, message)));
    }

    private static Slug slugOf(String handle) {
        try {
            return new Slug(handle);
        } catch (CatalogRefusal.InvalidSlug notOurs) {
            return Slug.from(
                    handle,
                    "product-"
                            + Integer.toHexString(
                                    handle.toLowerCase(Locale.ROOT).hashCode()));
        }
    }
}
