package dev.entrepot.application.merchandising;

/**
 * Something that whoever imports a file should know.
 *
 * @param line the line of the file that it is about
 * @param handle the product that it is about
 * @param field what of it
 * @param code what it is, stable
 * @param message what it is, for people
 */
public record ImportRemark(long line, String handle, Field field, String code, String message) {

    /** What a remark can be about. */
    public enum Field {
        /** By what the product is found. */
        HANDLE,
        /** The product's name. */
        NAME,
        /** The name of its category. */
        CATEGORY,
        /** The name of its brand. */
        BRAND,
        /** What it is about. */
        DESCRIPTION,
        /** Its tags. */
        TAGS,
        /** Its title for search engines. */
        SEO_TITLE,
        /** Its summary for search engines. */
        SEO_DESCRIPTION,
        /** Whether it is seen and sold. */
        STATUS,
        /** Its pictures. */
        IMAGES,
        /** A variant's SKU. */
        SKU,
        /** A variant's barcode. */
        BARCODE,
        /** A variant's options. */
        OPTIONS,
        /** A variant's weight. */
        WEIGHT,
        /** A variant's price. */
        PRICE,
        /** A variant's crossed-out price. */
        COMPARE_AT,
        /** A variant's stock. */
        ON_HAND,
        /** Whether and how it is taxed. */
        TAX
    }
}
