package dev.entrepot.domain.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an order's history. Entries are added and never changed.
 *
 * @param from the status before; none for the first entry
 * @param to the status after
 * @param by the name of the key or user, {@code guest}, or {@code gateway}
 * @param reason why, for people; may be empty
 */
public record OrderChange(@Nullable OrderStatus from, OrderStatus to, String by, String reason, Instant at) {}
