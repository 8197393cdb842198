package dev.entrepot.web.shared.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A file of UTF-8 text whose first row names the columns. It is read row by row; rows without any text are left out. */
public final class CsvFile implements Iterator<CsvRow>, AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private @Nullable CsvRow ready;
    private long line = 1;

    private CsvFile(CloseableIterator<CsvRecord> records) {
        this.records = records;
        CsvRow first = read();
        if (first == null) {
            throw new UnusableFile("The file is empty.", null);
        }
        this.header = first.fields();
    }

    /**
     * Begins to read.
     *
     * @throws UnusableFile if it is no such file
     */
    public static CsvFile open(InputStream in) {
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
            // Faulty rows are for the reader of the columns to judge: the library would end there.
            return new CsvFile(CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(true)
                    .ofCsvRecord(text)
                    .iterator());
        } catch (IOException e) {
            throw unreadable(1, e);
        }
    }

    /** The names of the columns, as they stand there. */
    public List<String> header() {
        return header;
    }

    /**
     * Whether there is another row.
     *
     * @throws UnusableFile if the rest cannot be read
     */
    @Override
    public boolean hasNext() {
        while (ready == null) {
            CsvRow found = read();
            if (found == null) {
                return false;
            }
            ready = found.fields().stream().allMatch(String::isBlank) ? null : found;
        }
        return true;
    }

    @Override
    public CsvRow next() {
        CsvRow next = hasNext() ? ready : null;
        if (next == null) {
            throw new NoSuchElementException("the file has ended");
        }
        ready = null;
        return next;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable CsvRow read() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord found = records.next();
            line = found.getStartingLineNumber();
            return new CsvRow(line, found.getFields());
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
