package dev.entrepot.application.pricing;

import dev.entrepot.domain.pricing.pricelist.Price;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a price's history.
 *
 * @param list the code of the list that the price stands on
 * @param minQuantity from which quantity on it holds
 * @param before what it was; none for a first price
 * @param after what it became; none if it was taken from its list
 * @param by the name of the key, user or import
 * @param reason for people; may be empty
 */
public record PriceChangeView(
        String list,
        int minQuantity,
        @Nullable Price before,
        @Nullable Price after,
        String by,
        String reason,
        Instant at) {}
