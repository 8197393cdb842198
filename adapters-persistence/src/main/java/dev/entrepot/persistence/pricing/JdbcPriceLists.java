package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Prices in PostgreSQL; every answer is the present one. */
public final class JdbcPriceLists implements PriceLists {

    /** One row at least, with the version, also when nothing has a price. */
    private static final String BOOK = """
            select coalesce(r.version, 0), s.prices_include_tax, p.variant_id, p.unit, p.compare_at, p.list
            from stores s
                left join pricing_rules r on r.tenant_id = s.id
                left join prices p on p.variant_id = any (?) and p.currency = ? and p.list = 'base'
            where s.id = nullif(current_setting('entrepot.store', true), '')::uuid
            """;

    private static final String SET_BASE_PRICES = """
            with written as (
                insert into prices (variant_id, currency, list, unit, compare_at)
                select variant_id, currency, list, unit, compare_at
                from json_to_recordset(cast(? as json)) as r (variant_id uuid, currency text, list text, unit bigint, compare_at bigint)
                order by variant_id
                on conflict (tenant_id, variant_id, currency, list) do update
                set unit = excluded.unit, compare_at = excluded.compare_at
                where (prices.unit, prices.compare_at) is distinct from (excluded.unit, excluded.compare_at)
                returning 1
            ), raised as (
                insert into pricing_rules (version) select 1 where exists (select 1 from written)
                on conflict (tenant_id) do update set version = pricing_rules.version + 1
            )
            select count(*) from written
            """;

    private final JdbcClient jdbc;
    private final PersistenceJson json;
    private final PricingRules rules;

    /** Makes it of what it needs. */
    public JdbcPriceLists(JdbcClient jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rules = new PricingRules(jdbc);
    }

    @Override
    public PriceBook book(Currency currency, Collection<VariantId> variants, long atLeastVersion) {
        Object[] ids = variants.stream().map(VariantId::value).distinct().toArray();
        return jdbc.sql(BOOK)
                .param(new SqlArrayValue("uuid", ids))
                .param(currency.getCurrencyCode())
                .query(rows -> {
                    return book(currency, rows);
                });
    }

    @Override
    public int setBasePrices(Map<VariantId, Price> prices) {
        rules.standInLine();
        List<PriceRow> rows = new ArrayList<>();
        prices.forEach((variant, price) -> rows.add(PriceRow.of(variant, price)));
        return jdbc.sql(SET_BASE_PRICES)
                .param(json.write(rows))
                .query(Integer.class)
                .single();
    }

    private static PriceBook book(Currency currency, ResultSet rows) throws SQLException {
        Map<VariantId, Price> prices = new HashMap<>();
        long version = 0;
        boolean taxIncluded = false;
        boolean any = false;
        while (rows.next()) {
            any = true;
            version = rows.getLong(1);
            taxIncluded = rows.getBoolean(2);
            UUID variant = rows.getObject(3, UUID.class);
            if (variant != null) {
                prices.put(new VariantId(variant), price(currency, rows));
            }
        }
        if (!any) {
            throw new IllegalStateException("no store is bound, so there are no prices");
        }
        return PriceBook.ofBase(version, currency, taxIncluded, prices);
    }

    private static Price price(Currency currency, ResultSet row) throws SQLException {
        long unit = row.getLong(4);
        long compareAt = row.getLong(5);
        return new Price(
                Money.ofMinor(unit, currency),
                row.wasNull() ? null : Money.ofMinor(compareAt, currency),
                row.getString(6));
    }
}
