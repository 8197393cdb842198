package dev.entrepot.persistence.ordering;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of orders. Amounts are in minor units of the currency.
 *
 * @param taxAdded none in rows of earlier versions, where it follows from {@code taxIncluded}
 */
record OrderRow(
        UUID id,
        String number,
        String email,
        ShipToRow shipTo,
        String currency,
        boolean taxIncluded,
        long subtotal,
        long discount,
        long shipping,
        long tax,
        @Nullable Long taxAdded,
        long cashRounding,
        long total,
        @Nullable String taxRelief,
        @Nullable DeliveryRow delivery,
        String accessToken,
        String placedBy,
        Instant placedAt,
        String status,
        String paymentStatus,
        String paymentReference,
        String declineCode,
        long version) {

    /** The address, as JSON. */
    record ShipToRow(
            String name, String line1, String line2, String city, String postalCode, String region, String country) {}

    /** The delivery and its price, as JSON. */
    record DeliveryRow(
            String method,
            String name,
            boolean taxIncluded,
            long cost,
            List<AdjustmentRow> adjustments,
            long total,
            List<TaxRow> taxes) {}

    /**
     * A row of order_lines.
     *
     * @param taxIncluded none in rows of earlier versions, where the order says it
     */
    record LineRow(
            int position,
            UUID variantId,
            String sku,
            String productName,
            String label,
            boolean digital,
            int quantity,
            long unitPrice,
            @Nullable Long compareAt,
            String priceList,
            @Nullable Boolean taxIncluded,
            long subtotal,
            List<AdjustmentRow> adjustments,
            long total,
            List<TaxRow> taxes) {}

    /** A discount, as JSON. */
    record AdjustmentRow(String promotion, String name, long amount) {}

    /**
     * A tax, as JSON.
     *
     * @param rate in millionths of one percent
     * @param compound none in rows of earlier versions, which did not tell
     */
    record TaxRow(String name, long rate, @Nullable Boolean compound, long base, long amount) {}

    /** A row of order_changes. */
    record ChangeRow(
            @Nullable String fromStatus, String toStatus, String changedBy, String reason, Instant changedAt) {}
}
