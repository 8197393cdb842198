package dev.entrepot.web.merchandising.shopify;

import dev.entrepot.application.merchandising.ImportRemark.Field;
import dev.entrepot.application.merchandising.ImportedStock;
import dev.entrepot.application.merchandising.ImportedVariant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the variants of one product. Stock: where Shopify tracks the inventory, a quantity below zero counts as none; where it does
 * not, the variant is {@link ImportedStock.Untracked}. Sales beyond what is on hand ("continue") are not made here, and told.
 */
final class ShopifyVariants {

    static final List<ShopifyColumn> OPTION_NAMES =
            List.of(ShopifyColumn.OPTION1_NAME, ShopifyColumn.OPTION2_NAME, ShopifyColumn.OPTION3_NAME);

    private static final List<ShopifyColumn> OPTION_VALUES =
            List.of(ShopifyColumn.OPTION1_VALUE, ShopifyColumn.OPTION2_VALUE, ShopifyColumn.OPTION3_VALUE);

    /** What Shopify writes for the only variant of a product without options. */
    private static final String NO_OPTION = "Default Title";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern LEADING_APOSTROPHES = Pattern.compile("^['’]+");

    private final List<String> optionNames;
    private final ShopifyRemarks remarks;

    /** Makes it for a product with these names of options. */
    ShopifyVariants(List<String> optionNames, ShopifyRemarks remarks) {
        this.optionNames = optionNames;
        this.remarks = remarks;
    }

    ImportedVariant read(ShopifyRow row) {
        return new ImportedVariant(
                row.line(),
                row.text(ShopifyColumn.SKU),
                barcode(row),
                options(row),
                weight(row),
                number(row, ShopifyColumn.PRICE, Field.PRICE, BigDecimal.ZERO),
                number(row, ShopifyColumn.COMPARE_AT, Field.COMPARE_AT, null),
                stock(row));
    }

    /** The number that the text is; none if it is none. */
    static @Nullable BigDecimal decimal(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private Map<String, String> options(ShopifyRow row) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < OPTION_VALUES.size(); i++) {
            String value = row.text(OPTION_VALUES.get(i));
            if (!value.isEmpty() && !value.equalsIgnoreCase(NO_OPTION)) {
                options.put(optionNames.get(i), value);
            }
        }
        return options;
    }

    private static @Nullable String barcode(ShopifyRow row) {
        return row.header().has(ShopifyColumn.BARCODE)
                ? LEADING_APOSTROPHES.matcher(row.text(ShopifyColumn.BARCODE)).replaceAll("")
                : null;
    }

    private @Nullable Long weight(ShopifyRow row) {
        BigDecimal grams = number(row, ShopifyColumn.GRAMS, Field.WEIGHT, null);
        return grams == null ? null : grams.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private @Nullable ImportedStock stock(ShopifyRow row) {
        if (row.header().has(ShopifyColumn.TRACKER) && !row.has(ShopifyColumn.TRACKER)) {
            return new ImportedStock.Untracked();
        }
        BigDecimal quantity = number(row, ShopifyColumn.QUANTITY, Field.ON_HAND, null);
        if (quantity == null) {
            return null;
        }
        if (quantity.stripTrailingZeros().scale() > 0) {
            remarks.fault(row, Field.ON_HAND, "invalid", "Not a whole number: " + quantity.toPlainString() + ".");
            return null;
        }
        String policy = row.text(ShopifyColumn.POLICY);
        if (policy.equalsIgnoreCase("continue") || policy.equalsIgnoreCase("true")) {
            remarks.warn(
                    row,
                    Field.ON_HAND,
                    "continue_selling",
                    "Shopify sells this when nothing is left; here it sells what is on hand.");
        }
        if (quantity.signum() < 0) {
            remarks.warn(
                    row,
                    Field.ON_HAND,
                    "negative_stock",
                    "A stock of " + quantity.toPlainString() + " counts as nothing on hand.");
            return new ImportedStock.Counted(0);
        }
        return new ImportedStock.Counted(quantity.longValueExact());
    }

    private @Nullable BigDecimal number(
            ShopifyRow row, ShopifyColumn column, Field field, @Nullable BigDecimal ifEmpty) {
        String text = LEADING_APOSTROPHES.matcher(row.text(column)).replaceAll("");
        if (text.isEmpty()) {
            return ifEmpty;
        }
        BigDecimal number = decimal(text);
        if (number == null) {
            remarks.fault(row, field, "invalid", "Not a number such as 19.99: '" + shortened(text) + "'.");
        }
        return number;
    }

    private static String shortened(String text) {
        int longest = 40;
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }
}
