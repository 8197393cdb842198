package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** What a price list says, as columns. */
final class PriceListColumns {

    /** What {@link #read} reads, of the table under the name {@code l}, or of a part of it. */
    static final String NAMES =
            "l.code, l.name, l.currency, l.priority, l.valid_from, l.valid_until, l.customer_groups, l.tiers, l.channels, l.tax_included";

    private PriceListColumns() {}

    static PriceListTerms read(ResultSet row) throws SQLException {
        return new PriceListTerms(
                row.getString("code"),
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                row.getInt("priority"),
                new Validity(SqlValues.instantOrNone(row, "valid_from"), SqlValues.instantOrNone(row, "valid_until")),
                new Audience(words(row, "customer_groups"), words(row, "tiers"), words(row, "channels")),
                row.getBoolean("tax_included"));
    }

    /** What may change, in the order in which it is written: name, priority, bounds, audience, tax. */
    static List<@Nullable Object> changeable(PriceListTerms terms) {
        return Arrays.asList(
                terms.name(),
                terms.priority(),
                terms.validity().start().map(SqlValues::timestamp).orElse(null),
                terms.validity().end().map(SqlValues::timestamp).orElse(null),
                words(terms.audience().groups()),
                words(terms.audience().tiers()),
                words(terms.audience().channels()),
                terms.taxIncluded());
    }

    private static SqlArrayValue words(Set<String> words) {
        return new SqlArrayValue("text", new TreeSet<>(words).toArray());
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }
}
