package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceListEntry;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import dev.entrepot.persistence.catalog.NamedVariants;
import dev.entrepot.persistence.shared.Reading;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.support.SqlArrayValue;

/** Reads the price book of some variants, of all lists at once, by one statement. */
public final class PriceBookReader {

    /**
     * One row at least, with the version, also when nothing has a price. What stands on the list of regular prices is found in the index
     * alone; a further list is looked up where a price stands on one. What ended more than a day ago is left out: the day is for clocks
     * that differ, since the instant by which a price is chosen is not the database's.
     */
    private static final String BOOK = """
            select coalesce(r.version, 0) as rules_version, s.prices_include_tax, p.variant_id, p.list, p.min_quantity, p.unit,
                   p.compare_at, %s
            from stores s
                left join pricing_rules r on r.tenant_id = s.id
                left join prices p on p.variant_id = any (%s) and p.currency = ?
                    and p.list <> all (array(select code from price_lists where valid_until < now() - interval '1 day'))
                left join lateral (select * from price_lists where p.list <> 'base' and code = p.list offset 0) l on true
            where s.id = nullif(current_setting('entrepot.store', true), '')::uuid
            """;

    private static final String BY_ID = BOOK.formatted(PriceListColumns.NAMES, "?");

    private static final String BY_NAME = BOOK.formatted(PriceListColumns.NAMES, NamedVariants.IDS);

    private final Currency currency;
    private final Map<String, PriceListTerms> lists = new HashMap<>();
    private final List<PriceListEntry> entries = new ArrayList<>();

    private PriceBookReader(Currency currency) {
        this.currency = currency;
    }

    /** The prices of some variants. */
    static Reading<PriceBook> of(Collection<VariantId> variants, Currency currency) {
        return reading(BY_ID, List.of(SqlValues.uuids(variants)), currency);
    }

    /** The prices of variants that are named by SKU or by id. */
    public static Reading<PriceBook> named(Collection<Sku> skus, Collection<VariantId> variants, Currency currency) {
        return reading(BY_NAME, NamedVariants.parameters(skus, variants), currency);
    }

    private static Reading<PriceBook> reading(String sql, List<SqlArrayValue> variants, Currency currency) {
        List<Object> parameters = new ArrayList<>(variants);
        parameters.add(currency.getCurrencyCode());
        return new Reading<>(sql, parameters, rows -> read(currency, rows));
    }

    private static PriceBook read(Currency currency, ResultSet rows) throws SQLException {
        PriceBookReader reader = new PriceBookReader(currency);
        if (!rows.next()) {
            throw new IllegalStateException("no store is bound, so there are no prices");
        }
        long version = rows.getLong("rules_version");
        PriceListTerms base = PriceListTerms.base(currency, rows.getBoolean("prices_include_tax"));
        reader.lists.put(base.code(), base);
        do {
            reader.take(rows);
        } while (rows.next());
        return PriceBook.of(version, base, reader.entries);
    }

    private void take(ResultSet row) throws SQLException {
        UUID variant = row.getObject("variant_id", UUID.class);
        if (variant == null) {
            return;
        }
        String code = row.getString("list");
        PriceListTerms list = lists.get(code);
        if (list == null) {
            list = PriceListColumns.read(row);
            lists.put(code, list);
        }
        Price price = Objects.requireNonNull(PriceRow.price(row, "unit", "compare_at", currency));
        entries.add(new PriceListEntry(list, new VariantId(variant), new PriceTier(row.getInt("min_quantity"), price)));
    }
}
