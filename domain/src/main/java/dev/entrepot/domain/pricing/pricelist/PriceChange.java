package dev.entrepot.domain.pricing.pricelist;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a price became another one: a line of its history, which is never changed itself.
 *
 * <p>How far a price moved is told by exact arithmetic on smallest units, as a share of what it was before; the bound belongs to the
 * smaller side: from EUR 10.00 to EUR 9.00 is not more than 10 %. A first price, the end of a price and a change of the crossed-out price
 * alone move nothing. Whether a change needs approval is a matter of its {@link PricePreview}.
 *
 * {@snippet :
 * PriceChange cut = new PriceChange(variant, 1, tenEuros, fourEuros, anna, "clearance", now);
 * cut.announcement(); // a PriceChanged: 60 % less
 * }
 *
 * @param minQuantity from which quantity on the price holds
 * @param before what it was; none for a first price
 * @param after what it is now; none if it was taken from its list
 * @param by who did it
 * @param reason for people; may be empty
 */
public record PriceChange(
        VariantId variant,
        int minQuantity,
        @Nullable Price before,
        @Nullable Price after,
        Author by,
        String reason,
        Instant at) {

    private static final int ANNOUNCED_ABOVE_ONE_IN = 10;

    /**
     * Checks that something changed.
     *
     * @throws IllegalArgumentException if there is neither a price before nor one after, or they are of two lists or currencies
     */
    public PriceChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a price that never was cannot end");
        }
        if (before != null && after != null && !isSamePlace(before, after)) {
            throw new IllegalArgumentException("prices of two lists or currencies: " + before + " and " + after);
        }
    }

    /** What a setting would change. */
    public static PriceChange of(PriceSetting setting, @Nullable Price before, Instant at) {
        return new PriceChange(
                setting.variant(), setting.minQuantity(), before, setting.price(), setting.by(), setting.reason(), at);
    }

    /** The end of a price, which is taken from its list. */
    public static PriceChange ending(
            VariantId variant, int minQuantity, Price before, Author by, String reason, Instant at) {
        return new PriceChange(variant, minQuantity, before, null, by, reason, at);
    }

    /** What to tell those who follow the product: something if it moves the price by more than 10 %, up or down. */
    public Optional<DomainEvent> announcement() {
        if (before == null
                || after == null
                || !isApartByMoreThanOneIn(ANNOUNCED_ABOVE_ONE_IN, before.unit(), after.unit())) {
            return Optional.empty();
        }
        return Optional.of(new PriceChanged(variant, after.list(), minQuantity, before.unit(), after.unit(), at));
    }

    /** Whether it left everything as it was. */
    public boolean changesNothing() {
        return before != null && before.equals(after);
    }

    /** A distance between whole numbers is above an nth of one of them exactly if it is above the whole part of that. */
    static boolean isApartByMoreThanOneIn(int parts, Money from, Money to) {
        return Math.abs(to.minor() - from.minor()) > from.minor() / parts;
    }

    private static boolean isSamePlace(Price before, Price after) {
        return before.list().equals(after.list())
                && before.unit().currency().equals(after.unit().currency());
    }
}
