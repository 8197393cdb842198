package dev.entrepot.application.merchandising;

import dev.entrepot.application.merchandising.ImportRemark.Field;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.inventory.StockItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What cannot be imported, whatever is in the shop; every fault of a product is found at once. */
final class ImportChecks {

    private static final int MAX_CLASS_NAME = 120;
    private static final BigDecimal MAX_AMOUNT = BigDecimal.valueOf(Long.MAX_VALUE, 6);

    private final ImportedProduct product;
    private final Currency currency;
    private final List<ImportRemark> faults = new ArrayList<>();

    private ImportChecks(ImportedProduct product, Currency currency) {
        this.product = product;
        this.currency = currency;
    }

    /** The faults of a product. */
    static List<ImportRemark> faults(ImportedProduct product, boolean isNew, Currency currency) {
        ImportChecks checks = new ImportChecks(product, currency);
        checks.name(isNew);
        checks.shortEnough(product.content().category(), Field.CATEGORY, "A category's name");
        checks.shortEnough(product.content().brand(), Field.BRAND, "A brand's name");
        if (product.variants().isEmpty()) {
            checks.fault(product.line(), Field.OPTIONS, "unfit_variants", "A product needs at least one variant.");
        }
        product.variants().forEach(checks::variant);
        return checks.faults;
    }

    private void name(boolean isNew) {
        String name = product.content().name();
        if (name == null ? isNew : name.isBlank()) {
            fault(product.line(), Field.NAME, "required", "A product needs a name.");
        } else if (name != null && name.length() > ProductContent.MAX_NAME) {
            fault(
                    product.line(),
                    Field.NAME,
                    "too_long",
                    "A name has at most " + ProductContent.MAX_NAME + " characters, not " + name.length() + ".");
        }
    }

    private void shortEnough(@Nullable String name, Field field, String what) {
        if (name != null && name.strip().length() > MAX_CLASS_NAME) {
            fault(
                    product.line(),
                    field,
                    "too_long",
                    what + " has at most " + MAX_CLASS_NAME + " characters, not " + name.length() + ".");
        }
    }

    private void variant(ImportedVariant variant) {
        amount(variant.line(), variant.price(), Field.PRICE);
        amount(variant.line(), variant.compareAt(), Field.COMPARE_AT);
        Long weight = variant.weightGrams();
        if (weight != null && weight < 0) {
            fault(variant.line(), Field.WEIGHT, "out_of_range", "A weight is not negative: " + weight + ".");
        }
        if (variant.stock() instanceof ImportedStock.Counted counted
                && (counted.units() < 0 || counted.units() > StockItem.MAX_ON_HAND)) {
            fault(
                    variant.line(),
                    Field.ON_HAND,
                    "out_of_range",
                    "On hand are 0 to " + StockItem.MAX_ON_HAND + " units, not " + counted.units() + ".");
        }
    }

    private void amount(long line, @Nullable BigDecimal amount, Field field) {
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0 || amount.compareTo(MAX_AMOUNT) > 0) {
            fault(line, field, "out_of_range", "Not a price: " + amount.toPlainString() + ".");
        } else if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            fault(
                    line,
                    field,
                    "too_many_decimals",
                    currency + " has " + currency.getDefaultFractionDigits() + " decimals, unlike "
                            + amount.toPlainString() + ".");
        }
    }

    private void fault(long line, Field field, String code, String message) {
        faults.add(new ImportRemark(line, product.slug().value(), field, code, message));
    }
}
