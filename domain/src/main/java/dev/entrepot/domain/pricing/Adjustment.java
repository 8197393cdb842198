package dev.entrepot.domain.pricing;

import dev.entrepot.domain.shared.Money;

/**
 * What a promotion took off one line.
 *
 * @param promotion the promotion's code
 * @param name what shoppers read beside it
 * @param amount how much it took off: zero or more
 */
public record Adjustment(String promotion, String name, Money amount) {}
