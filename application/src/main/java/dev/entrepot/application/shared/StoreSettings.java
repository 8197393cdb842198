package dev.entrepot.application.shared;

import java.time.ZoneId;
import java.util.Currency;

/**
 * How a store does business.
 *
 * @param currency the currency of prices and orders that name none
 * @param pricesIncludeTax whether prices contain the tax
 * @param country where it sits, an ISO 3166-1 alpha-2 code; baskets that go nowhere in particular are taxed there
 * @param timeZone whose days and hours promotions mean, an area of the IANA time zone database such as {@code Europe/Berlin}, or UTC
 */
public record StoreSettings(
        String name, Currency currency, boolean pricesIncludeTax, String country, ZoneId timeZone) {}
