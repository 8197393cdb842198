package dev.entrepot.application.merchandising;

import dev.entrepot.application.merchandising.ImportRemark.Field;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.StockItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
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
        checks.content(product.content());
        if (product.variants().isEmpty()) {
            checks.fault(product.line(), Field.OPTIONS, "unfit_variants", "A product needs at least one variant.");
        }
        checks.fewEnough(product.variants(), ProductContent.MAX_VARIANTS, Field.OPTIONS, "variants");
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

    /** What an editor could not have written could not be edited either. */
    private void content(ImportedContent content) {
        long line = product.line();
        withinLength(line, content.description(), ProductContent.MAX_DESCRIPTION, Field.DESCRIPTION, "A description");
        withinLength(line, content.seoTitle(), ProductContent.MAX_SEO_TITLE, Field.SEO_TITLE, "This title");
        withinLength(
                line,
                content.seoDescription(),
                ProductContent.MAX_SEO_DESCRIPTION,
                Field.SEO_DESCRIPTION,
                "This summary");
        fewEnough(content.images(), ProductContent.MAX_IMAGES, Field.IMAGES, "pictures");
        fewEnough(content.tags(), ProductContent.MAX_TAGS, Field.TAGS, "tags");
        Objects.requireNonNullElse(content.tags(), List.<String>of())
                .forEach(tag -> withinLength(line, tag, ProductContent.MAX_TAG, Field.TAGS, "A tag"));
    }

    private void withinLength(long line, @Nullable String text, int most, Field field, String what) {
        if (text != null && text.length() > most) {
            fault(line, field, "too_long", what + " has at most " + most + " characters, not " + text.length() + ".");
        }
    }

    private void fewEnough(@Nullable List<?> things, int most, Field field, String what) {
        if (things != null && things.size() > most) {
            fault(
                    product.line(),
                    field,
                    "too_many",
                    "A product has at most " + most + " " + what + ", not " + things.size() + ".");
        }
    }

    private void options(ImportedVariant variant) {
        long line = variant.line();
        if (variant.options().size() > Variant.MAX_OPTIONS) {
            fault(line, Field.OPTIONS, "too_many", "A variant has at most " + Variant.MAX_OPTIONS + " options.");
        }
        variant.options().forEach((name, value) -> {
            withinLength(line, name, Variant.MAX_OPTION_NAME, Field.OPTIONS, "An option's name");
            withinLength(line, value, Variant.MAX_OPTION_VALUE, Field.OPTIONS, "An option's value");
        });
    }

    private void variant(ImportedVariant variant) {
        withinLength(variant.line(), variant.barcode(), Variant.MAX_BARCODE, Field.BARCODE, "A barcode");
        options(variant);
        amount(variant.line(), variant.price(), Field.PRICE);
        amount(variant.line(), variant.compareAt(), Field.COMPARE_AT);
        Long weight = variant.weightGrams();
        if (weight != null && (weight < 0 || weight > Variant.MAX_WEIGHT_GRAMS)) {
            fault(
                    variant.line(),
                    Field.WEIGHT,
                    "out_of_range",
                    "A weight is 0 to " + Variant.MAX_WEIGHT_GRAMS + " grams, not " + weight + ".");
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
