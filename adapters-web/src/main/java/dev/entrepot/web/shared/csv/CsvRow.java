package dev.entrepot.web.shared.csv;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line the line that it begins in, counted from 1
 * @param fields as many as there are, whatever the header has
 */
public record CsvRow(long line, List<String> fields) {

    /** A field without blanks around it; empty if there is none, since spreadsheets leave out what is empty at a row's end. */
    public String text(int column) {
        return column < 0 || column >= fields.size()
                ? ""
                : fields.get(column).replace("\u0000", "").strip();
    }
}
