package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record QuoteResponse(
        UUID id,
        String fingerprint,
        Instant expiresAt,
        String currency,
        List<LineResponse> lines,
        Money subtotal,
        Money discount,
        Money shipping,
        Money tax,
        boolean taxIncluded,
        Money total,
        List<TaxResponse> taxes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ExplanationResponse explanation) {

    record LineResponse(
            String sku,
            UUID variantId,
            int quantity,
            Money unitPrice,
            @Nullable Money compareAtPrice,
            Money subtotal,
            List<DiscountResponse> discounts,
            Money tax,
            Money total) {}

    record DiscountResponse(String promotion, String name, Money amount) {}

    record TaxResponse(String name, String rate, Money amount) {}
}
