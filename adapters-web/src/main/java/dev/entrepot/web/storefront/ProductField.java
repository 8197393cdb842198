package dev.entrepot.web.storefront;

import java.util.Locale;

/** The members of a product in a list, for those who want to see only some. */
enum ProductField {
    ID,
    SLUG,
    NAME,
    STATUS,
    SKU,
    PRICE,
    COMPARE_AT_PRICE,
    LOWEST_PRICE_30_DAYS,
    IMAGE,
    CATEGORY,
    BRAND,
    IN_STOCK,
    LOW_STOCK,
    VARIANT_COUNT,
    CREATED_AT;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
