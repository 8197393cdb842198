package dev.entrepot.web.ordering;

import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OrderResponse(
        UUID id,
        String number,
        String status,
        String paymentStatus,
        String fulfillmentStatus,
        @Nullable String declineCode,
        String accessToken,
        Instant placedAt,
        String email,
        AddressResponse shippingAddress,
        String fingerprint,
        @Nullable Instant expiresAt,
        String currency,
        List<LineResponse> lines,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        boolean taxIncluded,
        Money total,
        List<TaxResponse> taxes) {

    /** Does not tell the access token. */
    @Override
    public String toString() {
        return "OrderResponse " + number + " " + status;
    }

    record LineResponse(
            String sku,
            UUID variantId,
            String name,
            String label,
            int quantity,
            Money unitPrice,
            @Nullable Money compareAtPrice,
            Money subtotal,
            List<DiscountResponse> discounts,
            Money tax,
            Money total) {}

    record DiscountResponse(String promotion, String name, Money amount) {}

    record TaxResponse(String name, String rate, Money amount) {}

    record AddressResponse(
            String name,
            String line1,
            @Nullable String line2,
            String city,
            String postalCode,
            @Nullable String region,
            String country) {}
}
