package dev.entrepot.web.ordering;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CancelOrderRequest(@Nullable @Size(max = 500) String reason) {}
