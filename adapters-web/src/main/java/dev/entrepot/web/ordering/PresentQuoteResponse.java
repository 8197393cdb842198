package dev.entrepot.web.ordering;

import dev.entrepot.domain.shared.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order would cost now, beside the refusal to charge something else than the buyer agreed to. */
record PresentQuoteResponse(
        String fingerprint,
        String currency,
        List<PresentLineResponse> lines,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        boolean taxIncluded,
        Money total) {

    record PresentLineResponse(
            String sku,
            UUID variantId,
            int quantity,
            Money unitPrice,
            @Nullable Money compareAtPrice,
            Money subtotal,
            List<OrderResponse.DiscountResponse> discounts,
            Money tax,
            Money total) {}
}
