package dev.entrepot.web.merchandising.shopify;

import java.util.List;

/**
 * One record of the file.
 *
 * @param line the line that it begins in, counted from 1
 */
record ShopifyRow(long line, ShopifyHeader header, List<String> fields) {

    /** The column's text, without blanks around it; empty if the file has no such column. */
    String text(ShopifyColumn column) {
        return header.text(column, fields);
    }

    boolean has(ShopifyColumn column) {
        return !text(column).isEmpty();
    }

    /** Whether it tells of a variant; otherwise it only brings another picture. */
    boolean isVariant() {
        return has(ShopifyColumn.OPTION1_VALUE) || has(ShopifyColumn.SKU) || has(ShopifyColumn.PRICE);
    }
}
