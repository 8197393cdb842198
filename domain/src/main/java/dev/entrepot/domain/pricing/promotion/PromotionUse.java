package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * That an order uses a promotion whose uses are limited.
 *
 * @param limits within which it must stay
 * @param given what the promotion takes off the order, zero or more
 * @param code the generated code that the buyer has for it; none if it needs no such code
 */
public record PromotionUse(
        PromotionId promotion,
        Limits limits,
        Money given,
        @Nullable String code) {}
