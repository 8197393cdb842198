package dev.entrepot.domain.ordering;

import dev.entrepot.domain.pricing.QuoteLine;

/**
 * What was bought, as it was called and priced then.
 *
 * @param productName the product's name at that time
 * @param label the variant's options at that time, such as {@code M / Red}; empty for a simple product
 * @param digital whether nothing is sent of it: what is paid counts as delivered
 * @param priced quantity, price, discounts and taxes
 */
public record OrderLine(String productName, String label, boolean digital, QuoteLine priced) {}
