package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.ChangeStock;
import dev.entrepot.domain.inventory.StockChange;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.web.shared.csv.CsvRow;
import dev.entrepot.web.shared.csv.UnusableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which column of a file of stock stands where, and what its rows say. */
final class StockColumns {

    private static final int MAX_LOCATION = 40;

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final int width;

    private StockColumns(int width) {
        this.width = width;
    }

    /**
     * Reads the header.
     *
     * @throws UnusableFile if a column is missing, unknown or named twice
     */
    static StockColumns of(List<String> header) {
        StockColumns columns = new StockColumns(header.size());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Column column = Column.named(header.get(i).strip());
            if (column == null || columns.places.putIfAbsent(column, i) != null) {
                wrong.add("'" + header.get(i).strip() + "'");
            }
        }
        boolean says = columns.places.containsKey(Column.ON_HAND) || columns.places.containsKey(Column.BY);
        if (!wrong.isEmpty() || !says || !columns.places.containsKey(Column.SKU)) {
            throw new UnusableFile(
                    "The first line names the columns: sku, on_hand or by, and maybe location, low_stock_threshold and safety_stock, each once"
                            + " and separated by commas."
                            + (wrong.isEmpty() ? "" : " It has " + String.join(", ", wrong) + "."),
                    null);
        }
        return columns;
    }

    String text(CsvRow row, Column column) {
        return row.text(places.getOrDefault(column, -1));
    }

    /** The column that says how many. */
    Column amountOf(CsvRow row) {
        return text(row, Column.BY).isEmpty() ? Column.ON_HAND : Column.BY;
    }

    /**
     * What a row asks for.
     *
     * @throws RowFault if it cannot be understood
     */
    ChangeStock.Change change(CsvRow row, StockReason reason) {
        if (row.fields().size() > width) {
            throw new RowFault(Column.SKU, "ragged_row");
        }
        String sku = text(row, Column.SKU).toUpperCase(Locale.ROOT);
        if (sku.isEmpty()) {
            throw new RowFault(Column.SKU, "required");
        }
        String location = text(row, Column.LOCATION);
        if (location.length() > MAX_LOCATION) {
            throw new RowFault(Column.LOCATION, ChangeStock.Row.UNKNOWN_LOCATION);
        }
        return new ChangeStock.Change(
                sku,
                location.isEmpty() ? null : location,
                amount(row, reason),
                number(row, Column.LOW_STOCK_THRESHOLD, 0),
                number(row, Column.SAFETY_STOCK, 0));
    }

    private StockChange amount(CsvRow row, StockReason reason) {
        Long onHand = number(row, Column.ON_HAND, 0);
        Long by = number(row, Column.BY, -StockItem.MAX_ON_HAND);
        if ((onHand == null) == (by == null)) {
            throw new RowFault(Column.ON_HAND, "unfit_change");
        }
        if (by == null) {
            StockChange to = new StockChange.To(Objects.requireNonNull(onHand));
            if (!reason.kind().admits(to)) {
                throw new RowFault(Column.ON_HAND, "wrong_direction");
            }
            return to;
        }
        if (by == 0 || !reason.kind().admits(new StockChange.By(by))) {
            throw new RowFault(Column.BY, "wrong_direction");
        }
        return new StockChange.By(by);
    }

    private @Nullable Long number(CsvRow row, Column column, long least) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= StockItem.MAX_ON_HAND) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as what is out of bounds
        }
        throw new RowFault(column, "invalid_value");
    }

    enum Column {
        SKU,
        ON_HAND,
        BY,
        LOCATION,
        LOW_STOCK_THRESHOLD,
        SAFETY_STOCK;

        private static final Map<String, Column> NAMES =
                Arrays.stream(values()).collect(Collectors.toMap(Column::heading, column -> column));

        static @Nullable Column named(String heading) {
            return NAMES.get(heading.toLowerCase(Locale.ROOT));
        }

        String heading() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A row cannot be understood, or not be booked. */
    static final class RowFault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private static final Map<String, String> SENTENCES = Map.of(
                "ragged_row",
                "The row has more fields than the first line: a comma or a quote is wrong in it.",
                "required",
                "The row has no SKU.",
                "unfit_change",
                "A row has either on_hand or by.",
                "wrong_direction",
                "What is received or sent back is a number above zero, damage is one below, an adjustment is not zero, and only a"
                        + " count or an adjustment has on_hand.",
                "invalid_value",
                "This is not a whole number from 0 (by: -1000000000) to 1000000000.",
                ChangeStock.Row.DUPLICATE,
                "The file names this stock twice; the first row counts.",
                ChangeStock.Row.UNKNOWN_LOCATION,
                "There is no location of this code.");

        private final Column column;
        private final String code;
        private final String sentence;

        RowFault(Column column, String code) {
            this(column, code, String.valueOf(SENTENCES.get(code)));
        }

        private RowFault(Column column, String code, String sentence) {
            super(sentence, null, false, false);
            this.column = column;
            this.code = code;
            this.sentence = sentence;
        }

        static RowFault of(ChangeStock.Row row, Column amount) {
            Column column = switch (row.result()) {
                case ChangeStock.Row.SKU_NOT_FOUND, ChangeStock.Row.DUPLICATE -> Column.SKU;
                case ChangeStock.Row.UNKNOWN_LOCATION -> Column.LOCATION;
                default -> amount;
            };
            return new RowFault(column, row.result(), Objects.requireNonNull(row.message()));
        }

        String column() {
            return column.heading();
        }

        String code() {
            return code;
        }

        String sentence() {
            return sentence;
        }
    }
}
