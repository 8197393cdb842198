package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PriceRow(
        int position,
        UUID variantId,
        String currency,
        String list,
        int minQuantity,
        long unit,
        @Nullable Long compareAt,
        String changedBy,
        @Nullable UUID changedByKey,
        String reason) {

    static PriceRow of(int position, PriceSetting setting) {
        Price price = setting.price();
        return new PriceRow(
                position,
                setting.variant().value(),
                price.unit().currency().getCurrencyCode(),
                price.list(),
                setting.minQuantity(),
                price.unit().minor(),
                price.crossedOut().map(Money::minor).orElse(null),
                setting.by().name(),
                setting.by().key(),
                setting.reason());
    }

    /** The amount in a column of a row that also names the currency; none if there is none. */
    static @Nullable Money money(ResultSet row, String column) throws SQLException {
        long minor = row.getLong(column);
        return row.wasNull() ? null : Money.ofMinor(minor, Currency.getInstance(row.getString("currency")));
    }

    /** The price in two columns of a row that also names the list and the currency; none if there is none. */
    static @Nullable Price price(ResultSet row, String unitColumn, String compareAtColumn) throws SQLException {
        if (row.getObject(unitColumn) == null) {
            return null;
        }
        return price(row, unitColumn, compareAtColumn, Currency.getInstance(row.getString("currency")));
    }

    /** The price in two columns of a row that also names the list; none if there is none. */
    static @Nullable Price price(ResultSet row, String unitColumn, String compareAtColumn, Currency currency)
            throws SQLException {
        long unit = row.getLong(unitColumn);
        if (row.wasNull()) {
            return null;
        }
        long compareAt = row.getLong(compareAtColumn);
        Money crossedOut = row.wasNull() ? null : Money.ofMinor(compareAt, currency);
        return new Price(Money.ofMinor(unit, currency), crossedOut, row.getString("list"));
    }
}
