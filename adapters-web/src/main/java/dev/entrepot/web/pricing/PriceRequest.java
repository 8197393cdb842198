package dev.entrepot.web.pricing;

import dev.entrepot.domain.shared.Money;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record PriceRequest(@NotNull Money price, @Nullable Money compareAtPrice) {}
