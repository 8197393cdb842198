package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import org.jspecify.annotations.Nullable;

record PriceResponse(String sku, Money price, @Nullable Money compareAtPrice) {}
