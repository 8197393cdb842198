package dev.entrepot.application.merchandising;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about one variant. What is absent ({@code null}) is left as it is.
 *
 * @param line where it stands in the file
 * @param sku its name there, in any shape; empty if it has none
 * @param barcode its GTIN or other barcode; empty for none
 * @param options what tells it from its siblings, in the order of choosing; empty for the only variant of a simple product
 * @param price in the shop's currency; zero means that it has none yet
 * @param compareAt the crossed-out price; one that is not above the price is left out
 */
public record ImportedVariant(
        long line,
        String sku,
        @Nullable String barcode,
        Map<String, String> options,
        @Nullable Long weightGrams,
        @Nullable BigDecimal price,
        @Nullable BigDecimal compareAt,
        @Nullable ImportedStock stock) {

    /** Keeps the order of the options. */
    public ImportedVariant {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Whether the file gives it a price that it can be sold at. */
    boolean hasPrice() {
        return price != null && price.signum() > 0;
    }
}
