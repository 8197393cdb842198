package dev.entrepot.web.merchandising.shopify;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.entrepot.application.merchandising.ImportRemark;
import dev.entrepot.application.merchandising.ImportRemark.Field;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CloseableIterator<CsvRecord> records;
    private final ShopifyHeader header;
    private final SeenSlugs seen = new SeenSlugs();
    private final Deque<ShopifyEntry> ready = new ArrayDeque<>();
    private List<ShopifyRow> rows = new ArrayList<>();
    private @Nullable Slug slug;
    private String handle = "";
    private boolean ended;
    private long line = 1;

    private ShopifyCsv(CloseableIterator<CsvRecord> records) {
        this.records = records;
        CsvRecord first = next(records);
        if (first == null) {
            throw new UnusableFile("The file is empty.", null);
        }
        this.header = ShopifyHeader.of(first.getFields());
    }

    /**
     * Begins to read a file of UTF-8 text.
     *
     * @throws UnusableFile if it is no such file, or columns are missing
     */
    static ShopifyCsv open(InputStream in) {
        try {
            PushbackReader text = new PushbackReader(new InputStreamReader(
                    in,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            int mark = text.read();
            if (mark >= 0 && mark != BYTE_ORDER_MARK) {
                text.unread(mark);
            }
            // Faulty rows are for us to judge: the library would end there.
            return new ShopifyCsv(CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(true)
                    .ofCsvRecord(text)
                    .iterator());
        } catch (IOException e) {
            throw unreadable(1, e);
        }
    }

    /** Where things stand in this file. */
    ShopifyHeader header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            CsvRecord found = next(records);
            if (found == null) {
                ended = true;
                finish();
            } else {
                take(found);
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
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(CsvRecord found) {
        List<String> fields = found.getFields();
        if (fields.stream().allMatch(String::isBlank)) {
            return;
        }
        ShopifyRow row = new ShopifyRow(found.getStartingLineNumber(), header, fields);
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

    private @Nullable CsvRecord next(CloseableIterator<CsvRecord> source) {
        try {
            if (!source.hasNext()) {
                return null;
            }
            CsvRecord found = source.next();
            line = found.getStartingLineNumber();
            return found;
        } catch (UncheckedIOException e) {
            throw unreadable(line, e);
        } catch (CsvParseException e) {
            throw new UnusableFile(
                    "The file cannot be read further than line " + line + ": " + e.getMessage() + ".", e);
        }
    }

    private static UnusableFile unreadable(long line, Exception e) {
        boolean wrongText = e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
        return wrongText
                ? new UnusableFile(
                        "The file is not UTF-8 text behind line " + line + ". Export it again, or save it as UTF-8.", e)
                : new UnusableFile("The file cannot be read further than line " + line + ": " + e.getMessage(), e);
    }
}
