package dev.entrepot.web.merchandising.shopify;

import dev.entrepot.application.merchandising.ImportRemark.Field;
import dev.entrepot.application.merchandising.ImportedContent;
import dev.entrepot.application.merchandising.ImportedProduct;
import dev.entrepot.application.merchandising.ImportedVariant;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.ImageLink;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.web.shared.html.SafeHtml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one product. Columns that the file lacks leave the product as it is. */
final class ShopifyGroup {

    private static final BigDecimal LAST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Slug slug;
    private final List<ShopifyRow> rows;
    private final ShopifyRemarks remarks;

    ShopifyGroup(Slug slug, List<ShopifyRow> rows) {
        this.slug = slug;
        this.rows = rows;
        this.remarks = new ShopifyRemarks(slug);
    }

    ShopifyEntry entry() {
        List<ImportedVariant> variants = variants();
        ProductStatus status = status();
        ImportedContent content = new ImportedContent(
                emptyToNull(said(ShopifyColumn.TITLE)),
                description(),
                said(ShopifyColumn.TYPE),
                said(ShopifyColumn.VENDOR),
                taxCategory(),
                tags(),
                images(),
                said(ShopifyColumn.SEO_TITLE),
                said(ShopifyColumn.SEO_DESCRIPTION));
        if (!remarks.faults().isEmpty()) {
            return new ShopifyEntry.Refused(remarks.faults());
        }
        return new ShopifyEntry.Parsed(
                new ImportedProduct(rows.getFirst().line(), slug, content, status, variants), remarks.warnings());
    }

    private List<ImportedVariant> variants() {
        List<ShopifyRow> variantRows =
                rows.stream().filter(ShopifyRow::isVariant).toList();
        ShopifyVariants variants = new ShopifyVariants(optionNames(), remarks);
        // Shopify gives a product without any variant one of its own.
        return (variantRows.isEmpty() ? List.of(rows.getFirst()) : variantRows)
                .stream().map(variants::read).toList();
    }

    private List<String> optionNames() {
        List<String> names = new ArrayList<>();
        for (ShopifyColumn column : ShopifyVariants.OPTION_NAMES) {
            String said = or(said(column), "");
            String name = said.isEmpty() ? "Option" : said;
            names.add(said.isEmpty() || names.contains(said) ? name + " " + (names.size() + 1) : name);
        }
        return names;
    }

    private @Nullable String description() {
        String body = said(ShopifyColumn.BODY);
        return body == null ? null : SafeHtml.clean(body);
    }

    private ProductStatus status() {
        if ("true".equalsIgnoreCase(said(ShopifyColumn.GIFT_CARD))) {
            remarks.warn(
                    rows.getFirst(),
                    Field.STATUS,
                    "gift_card",
                    "Gift cards are not sold here yet, so the product is a draft.");
            return ProductStatus.DRAFT;
        }
        boolean published = !"false".equalsIgnoreCase(said(ShopifyColumn.PUBLISHED));
        return switch (or(said(ShopifyColumn.STATUS), "").toLowerCase(Locale.ROOT)) {
            case "archived" -> ProductStatus.ARCHIVED;
            case "draft" -> ProductStatus.DRAFT;
            default -> published ? ProductStatus.PUBLISHED : ProductStatus.DRAFT;
        };
    }

    private @Nullable TaxCategory taxCategory() {
        String named = said(ShopifyColumn.TAX_CATEGORY);
        if (named != null && !named.isEmpty()) {
            return namedTaxCategory(named);
        }
        List<String> taxable = rows.stream()
                .filter(ShopifyRow::isVariant)
                .map(row -> row.text(ShopifyColumn.TAXABLE).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (!taxable.contains("false")) {
            return taxable.contains("true") ? TaxCategory.STANDARD : null;
        }
        if (taxable.size() > 1) {
            remarks.warn(
                    rows.getFirst(),
                    Field.TAX,
                    "mixed_tax",
                    "Some variants are taxed and some are not: here a product is one or the other, and this one is taxed.");
            return TaxCategory.STANDARD;
        }
        return ImportedContent.EXEMPT;
    }

    private @Nullable TaxCategory namedTaxCategory(String named) {
        try {
            return new TaxCategory(named);
        } catch (IllegalArgumentException e) {
            remarks.fault(rows.getFirst(), Field.TAX, "invalid", e.getMessage() + ".");
            return null;
        }
    }

    private @Nullable List<String> tags() {
        String tags = said(ShopifyColumn.TAGS);
        return tags == null
                ? null
                : Arrays.stream(tags.split(",", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
    }

    private @Nullable List<ImageLink> images() {
        ShopifyHeader header = rows.getFirst().header();
        if (!header.has(ShopifyColumn.IMAGE)) {
            return null;
        }
        Map<String, ImageLink> images = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.has(ShopifyColumn.IMAGE))
                .sorted(Comparator.comparing(ShopifyGroup::position))
                .forEach(row -> add(images, row, ShopifyColumn.IMAGE, row.text(ShopifyColumn.IMAGE_ALT)));
        rows.stream()
                .filter(row -> row.has(ShopifyColumn.VARIANT_IMAGE))
                .forEach(row -> add(images, row, ShopifyColumn.VARIANT_IMAGE, ""));
        return List.copyOf(images.values());
    }

    private void add(Map<String, ImageLink> images, ShopifyRow row, ShopifyColumn column, String alt) {
        String url = row.text(column);
        try {
            images.putIfAbsent(url, new ImageLink(url, alt));
        } catch (IllegalArgumentException e) {
            remarks.warn(row, Field.IMAGES, "image_ignored", "Left out: " + e.getMessage() + ".");
        }
    }

    private static BigDecimal position(ShopifyRow row) {
        BigDecimal position = ShopifyVariants.decimal(row.text(ShopifyColumn.IMAGE_POSITION));
        return position == null ? LAST : position;
    }

    /** The product's text in a column, which as a rule stands in its first row; none if the file has no such column. */
    private @Nullable String said(ShopifyColumn column) {
        if (!rows.getFirst().header().has(column)) {
            return null;
        }
        return rows.stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
