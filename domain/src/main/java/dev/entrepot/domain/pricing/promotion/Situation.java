package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.pricing.Shopper;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * What conditions and actions may know when it is a promotion's turn. Everything in it is fixed but what is {@linkplain #left left}, which
 * earlier promotions have lowered.
 */
public sealed interface Situation permits Scenario {

    /** The instant of the quote. */
    Instant at();

    /** The store's time zone, in which days and hours are told. */
    ZoneId zone();

    /** The currency of all amounts. */
    Currency currency();

    /** Who asks. */
    Shopper shopper();

    /** Where the basket goes. */
    Destination destination();

    /** The codes that the buyer has. */
    Set<String> coupons();

    /** The lines in the order of their SKUs; each stands at its position. */
    List<PricedLine> lines();

    /** What a line still costs after the promotions so far. */
    Money left(PricedLine line);
}
