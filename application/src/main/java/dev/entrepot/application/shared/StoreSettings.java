package dev.entrepot.application.shared;

import dev.entrepot.domain.shared.AllocationStrategy;
import dev.entrepot.domain.shared.Money;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How a store does business.
 *
 * @param currency the currency of prices and orders that name none
 * @param pricesIncludeTax whether prices contain the tax
 * @param country where it sits, an ISO 3166-1 alpha-2 code; baskets that go nowhere in particular are taxed there
 * @param timeZone whose days and hours promotions mean, an area of the IANA time zone database such as {@code Europe/Berlin}, or UTC
 * @param cashRounding to multiples of what totals in the store's currency are rounded before they are paid, such as CHF 0.05: above zero,
 *     at most {@value #MAX_CASH_ROUNDING} minor units; none if they are paid to the smallest unit
 * @param allocationStrategy which of several locations send the goods of an order
 */
public record StoreSettings(
        String name,
        Currency currency,
        boolean pricesIncludeTax,
        String country,
        ZoneId timeZone,
        @Nullable Money cashRounding,
        AllocationStrategy allocationStrategy) {

    /** The greatest {@link #cashRounding}, in minor units. */
    public static final long MAX_CASH_ROUNDING = 100_000;

    /**
     * Checks the cash rounding.
     *
     * @throws IllegalArgumentException if it is of another currency or out of its bounds
     */
    public StoreSettings {
        if (cashRounding != null && !canRound(cashRounding, currency)) {
            throw new IllegalArgumentException("not to be rounded to in " + currency + ": " + cashRounding);
        }
    }

    /** Those of a store whose totals are paid to the smallest unit, and whose locations send in the order of their priorities. */
    public StoreSettings(String name, Currency currency, boolean pricesIncludeTax, String country, ZoneId timeZone) {
        this(name, currency, pricesIncludeTax, country, timeZone, null, AllocationStrategy.PRIORITY);
    }

    /** Whether totals in this currency can be rounded to multiples of an amount. */
    public static boolean canRound(Money amount, Currency currency) {
        return amount.currency().equals(currency) && amount.isPositive() && amount.minor() <= MAX_CASH_ROUNDING;
    }
}
