package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.pricing.pricelist.PriorPrice;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.OutboxEntries;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
                left join prices p on p.variant_id = any (?) and p.currency = ? and p.list = 'base' and p.min_quantity = 1
            where s.id = nullif(current_setting('entrepot.store', true), '')::uuid
            """;

    private static final String SETTINGS = """
            json_to_recordset(cast(? as json)) as w (position integer, variant_id uuid, currency text, list text, min_quantity integer,
                unit bigint, compare_at bigint, changed_by text, changed_by_key uuid, reason text)
            """;

    private static final String PREVIEW = """
            select w.position, w.currency, w.list, p.unit as old_unit, p.compare_at as old_compare_at
            from %s
                left join lateral (
                    select unit, compare_at from prices
                    where variant_id = w.variant_id and currency = w.currency and list = w.list and min_quantity = w.min_quantity
                    offset 0) p on true
            order by w.position
            """.formatted(SETTINGS);

    /**
     * The prior price is worked out where a price is reduced, as {@link dev.entrepot.domain.pricing.pricelist.PriorPrice} does: what was
     * asked at any moment of the period is what one of its changes has ended, the one that is being written included.
     */
    private static final String SET = """
            with wanted as materialized (
                select * from %s
            ), written as (
                insert into prices (variant_id, currency, list, min_quantity, unit, compare_at, prior_unit)
                select variant_id, currency, list, min_quantity, unit, compare_at,
                       case when compare_at is not null then (
                           select min(h.old_unit)
                           from price_changes h
                           where h.variant_id = w.variant_id and h.currency = w.currency and h.list = w.list
                             and h.min_quantity = w.min_quantity and h.changed_at > ?) end
                from wanted w
                order by variant_id, currency, list, min_quantity
                on conflict (tenant_id, variant_id, currency, list, min_quantity) do update
                set unit = excluded.unit, compare_at = excluded.compare_at,
                    prior_unit = case
                        when excluded.compare_at is null then null
                        when excluded.unit = prices.unit and prices.compare_at is not null then prices.prior_unit
                        else least(prices.unit, excluded.prior_unit) end
                where (prices.unit, prices.compare_at) is distinct from (excluded.unit, excluded.compare_at)
                returning new.variant_id, new.currency, new.list, new.min_quantity, old.unit as old_unit,
                    old.compare_at as old_compare_at, new.unit as new_unit, new.compare_at as new_compare_at
            ), recorded as (
                insert into price_changes (variant_id, currency, list, min_quantity, old_unit, old_compare_at, new_unit, new_compare_at,
                    changed_by, changed_by_key, reason, changed_at)
                select c.variant_id, c.currency, c.list, c.min_quantity, c.old_unit, c.old_compare_at, c.new_unit, c.new_compare_at,
                    w.changed_by, w.changed_by_key, w.reason, ?
                from written c join wanted w using (variant_id, currency, list, min_quantity)
                order by w.position
            ), raised as (
                insert into pricing_rules (version) select 1 where exists (select 1 from written)
                on conflict (tenant_id) do update set version = pricing_rules.version + 1
            )
            select w.position, c.currency, c.list, c.old_unit, c.old_compare_at
            from written c join wanted w using (variant_id, currency, list, min_quantity)
            """.formatted(SETTINGS);

    private static final String ANNOUNCE = OutboxEntries.INSERT.formatted("");

    private final JdbcClient jdbc;
    private final PersistenceJson json;
    private final OutboxEntries outbox;
    private final PricingRules rules;

    /** Makes it of what it needs. */
    public JdbcPriceLists(JdbcClient jdbc, PersistenceJson json, EventTypes types) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = new OutboxEntries(json, types);
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
    public List<PriceChange> preview(Collection<PriceSetting> settings, Instant at) {
        List<PriceSetting> wanted = List.copyOf(settings);
        rules.standInLine();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(PREVIEW)
                .param(json.write(rows(wanted)))
                .query((row, number) -> change(row, wanted, at))
                .list();
    }

    @Override
    public List<PriceChange> set(Collection<PriceSetting> settings, Instant at) {
        List<PriceSetting> wanted = List.copyOf(settings);
        PriceSetting.demandDistinct(wanted);
        rules.standInLine();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<PriceChange> changes = jdbc.sql(SET)
                .param(json.write(rows(wanted)))
                .param(SqlValues.timestamp(at.minus(PriorPrice.PERIOD)))
                .param(SqlValues.timestamp(at))
                .query((row, number) -> change(row, wanted, at))
                .list();
        announce(changes);
        return changes;
    }

    private void announce(List<PriceChange> changes) {
        List<DomainEvent> announcements = changes.stream()
                .flatMap(change -> change.announcement().stream())
                .toList();
        if (!announcements.isEmpty()) {
            jdbc.sql(ANNOUNCE).param(outbox.json(announcements)).update();
        }
    }

    private static List<PriceRow> rows(List<PriceSetting> settings) {
        List<PriceRow> rows = new ArrayList<>(settings.size());
        for (PriceSetting setting : settings) {
            rows.add(PriceRow.of(rows.size(), setting));
        }
        return rows;
    }

    private static PriceChange change(ResultSet row, List<PriceSetting> settings, Instant at) throws SQLException {
        return PriceChange.of(
                settings.get(row.getInt("position")), PriceRow.price(row, "old_unit", "old_compare_at"), at);
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
