package dev.entrepot.web.merchandising.shopify;

import dev.entrepot.application.merchandising.ImportRemark;
import java.util.List;

/** The columns that are read, by the headings of Shopify's exports and of its present template. All others are ignored. */
enum ShopifyColumn {
    HANDLE(true, "Handle", "URL handle"),
    TITLE(true, "Title"),
    BODY(false, "Body (HTML)", "Description"),
    VENDOR(false, "Vendor"),
    TYPE(false, "Type"),
    TAGS(false, "Tags"),
    PUBLISHED(false, "Published", "Published on online store"),
    STATUS(false, "Status"),
    GIFT_CARD(false, "Gift Card"),
    SEO_TITLE(false, "SEO Title"),
    SEO_DESCRIPTION(false, "SEO Description"),
    OPTION1_NAME(false, "Option1 Name"),
    OPTION1_VALUE(false, "Option1 Value"),
    OPTION2_NAME(false, "Option2 Name"),
    OPTION2_VALUE(false, "Option2 Value"),
    OPTION3_NAME(false, "Option3 Name"),
    OPTION3_VALUE(false, "Option3 Value"),
    SKU(false, "Variant SKU", "SKU"),
    BARCODE(false, "Variant Barcode", "Barcode"),
    GRAMS(false, "Variant Grams", "Weight value (grams)"),
    PRICE(true, "Variant Price", "Price"),
    COMPARE_AT(false, "Variant Compare At Price", "Compare-at price"),
    TAXABLE(false, "Variant Taxable", "Charge tax"),
    TRACKER(false, "Variant Inventory Tracker", "Inventory tracker"),
    QUANTITY(false, "Variant Inventory Qty", "Inventory quantity"),
    POLICY(false, "Variant Inventory Policy", "Continue selling when out of stock"),
    IMAGE(false, "Image Src", "Product image URL"),
    IMAGE_POSITION(false, "Image Position", "Image position"),
    IMAGE_ALT(false, "Image Alt Text"),
    VARIANT_IMAGE(false, "Variant Image", "Variant image URL"),
    /** Not Shopify's but ours: Shopify knows no more than whether a thing is taxed. */
    TAX_CATEGORY(false, "Tax Category");

    private final boolean required;
    private final String heading;
    private final String templateHeading;

    ShopifyColumn(boolean required, String heading) {
        this(required, heading, heading);
    }

    ShopifyColumn(boolean required, String heading, String templateHeading) {
        this.required = required;
        this.heading = heading;
        this.templateHeading = templateHeading;
    }

    boolean isRequired() {
        return required;
    }

    /** How it may be called, the usual name first. */
    List<String> headings() {
        return List.of(heading, templateHeading);
    }

    /** Where in the file stands what a remark is about. */
    static ShopifyColumn of(ImportRemark.Field field) {
        return switch (field) {
            case HANDLE -> HANDLE;
            case NAME -> TITLE;
            case CATEGORY -> TYPE;
            case BRAND -> VENDOR;
            case DESCRIPTION -> BODY;
            case TAGS -> TAGS;
            case SEO_TITLE -> SEO_TITLE;
            case SEO_DESCRIPTION -> SEO_DESCRIPTION;
            case STATUS -> PUBLISHED;
            case IMAGES -> IMAGE;
            case SKU -> SKU;
            case BARCODE -> BARCODE;
            case OPTIONS -> OPTION1_VALUE;
            case WEIGHT -> GRAMS;
            case PRICE -> PRICE;
            case COMPARE_AT -> COMPARE_AT;
            case ON_HAND -> QUANTITY;
            case TAX -> TAXABLE;
        };
    }
}
