package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PricePreview;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.pricing.pricelist.PriorPrice;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.DomainEvent;
import dev.entrepot.persistence.shared.EventTypes;
import dev.entrepot.persistence.shared.OutboxEntries;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.Reading;
import dev.entrepot.persistence.shared.SqlStates;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prices in PostgreSQL; every answer is the present one. */
public final class JdbcPriceLists implements PriceLists {

    private static final String SETTINGS = """
            json_to_recordset(cast(? as json)) as w (position integer, variant_id uuid, currency text, list text, min_quantity integer,
                unit bigint, compare_at bigint, changed_by text, changed_by_key uuid, reason text)
            """;

    /**
     * Where a place has no present price, what its new one is measured against is looked up, as {@link PricePreview} has it: the last
     * price there, and the regular one for as many units, present or last.
     */
    private static final String PREVIEW = """
            select w.position, w.currency, w.list, p.unit as old_unit, p.compare_at as old_compare_at,
                case when p.unit is null then (
                    select coalesce(h.new_unit, h.old_unit) from price_changes h
                    where h.variant_id = w.variant_id and h.currency = w.currency and h.list = w.list
                      and h.min_quantity = w.min_quantity and h.changed_at > s.since
                    order by h.changed_at desc, h.sequence desc
                    limit 1) end as ended_unit,
                case when p.unit is null then coalesce((
                    select r.unit from prices r
                    where r.variant_id = w.variant_id and r.currency = w.currency and r.list = 'base'
                      and r.min_quantity <= w.min_quantity
                    order by r.min_quantity desc
                    limit 1), (
                    select coalesce(h.new_unit, h.old_unit) from price_changes h
                    where h.variant_id = w.variant_id and h.currency = w.currency and h.list = 'base'
                      and h.min_quantity <= w.min_quantity and h.changed_at > s.since
                    order by h.min_quantity desc, h.changed_at desc, h.sequence desc
                    limit 1)) end as regular_unit
            from %s
                cross join (select cast(? as timestamptz) as since) s
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

    /** What has ended is written down, and the version raised, by the same statement. */
    private static final String ENDING = """
            , recorded as (
                insert into price_changes (variant_id, currency, list, min_quantity, old_unit, old_compare_at, changed_by, changed_by_key,
                    reason, changed_at)
                select variant_id, currency, list, min_quantity, unit, compare_at, ?, cast(? as uuid), ?, ?
                from ended
                order by variant_id, currency, list, min_quantity
            ), raised as (
                insert into pricing_rules (version) select 1 where exists (select 1 from ended)
                on conflict (tenant_id) do update set version = pricing_rules.version + 1
            )
            select variant_id, currency, list, min_quantity, unit, compare_at from ended
            """;

    private static final String END = """
            with ended as (
                delete from prices p
                using json_to_recordset(cast(? as json)) as w (variant_id uuid, currency text, list text, min_quantity integer)
                where p.variant_id = w.variant_id and p.currency = w.currency and p.list = w.list and p.min_quantity = w.min_quantity
                returning p.variant_id, p.currency, p.list, p.min_quantity, p.unit, p.compare_at
            )
            """ + ENDING;

    private static final String END_ALL = """
            with ended as (
                delete from prices where named_list = ?
                returning variant_id, currency, list, min_quantity, unit, compare_at
            )
            """ + ENDING;

    private static final String FIND =
            "select " + PriceListColumns.NAMES + ", l.version from price_lists l where l.code = ?";

    private static final String ADD = """
            insert into price_lists (code, currency, name, priority, valid_from, valid_until, customer_groups, tiers, channels,
                tax_included, version)
            values (?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), ?, ?, ?, ?, 1)
            on conflict (tenant_id, code) do nothing
            """;

    private static final String UPDATE = """
            update price_lists
            set name = ?, priority = ?, valid_from = cast(? as timestamptz), valid_until = cast(? as timestamptz), customer_groups = ?,
                tiers = ?, channels = ?, tax_included = ?, version = version + 1
            where code = ? and version = ?
            """;

    private static final String REMOVE = "delete from price_lists where code = ? and version = ?";

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
        Reading<PriceBook> book = PriceBookReader.of(Set.copyOf(variants), currency);
        return jdbc.sql(book.sql()).params(book.parameters()).query(book.rows());
    }

    @Override
    public List<PricePreview> preview(Collection<PriceSetting> settings, Instant at) {
        List<PriceSetting> wanted = List.copyOf(settings);
        rules.standInLine();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(PREVIEW)
                .param(json.write(rows(wanted)))
                .param(SqlValues.timestamp(at.minus(PriorPrice.PERIOD)))
                .query((row, number) -> PricePreview.of(
                        change(row, wanted, at),
                        PriceRow.money(row, "ended_unit"),
                        PriceRow.money(row, "regular_unit")))
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
        List<PriceChange> changes = written(wanted, at);
        announce(changes);
        return changes;
    }

    private List<PriceChange> written(List<PriceSetting> wanted, Instant at) {
        try {
            return jdbc.sql(SET)
                    .param(json.write(rows(wanted)))
                    .param(SqlValues.timestamp(at.minus(PriorPrice.PERIOD)))
                    .param(SqlValues.timestamp(at))
                    .query((row, number) -> change(row, wanted, at))
                    .list();
        } catch (DataIntegrityViolationException e) {
            if (SqlStates.violatedKey(e).filter("prices_list"::equals).isEmpty()) {
                throw e;
            }
            throw new ConcurrentChange("the price list");
        }
    }

    @Override
    public List<PriceChange> end(Collection<PriceSetting.Place> places, Author by, String reason, Instant at) {
        rules.standInLine();
        String rows = json.write(places.stream().map(PricePlaceRow::of).toList());
        return places.isEmpty() ? List.of() : ended(jdbc.sql(END).param(rows), by, reason, at);
    }

    private static List<PriceChange> ended(JdbcClient.StatementSpec statement, Author by, String reason, Instant at) {
        return statement
                .param(by.name())
                .param(by.key())
                .param(reason)
                .param(SqlValues.timestamp(at))
                .query((row, number) -> PriceChange.ending(
                        new VariantId(row.getObject("variant_id", UUID.class)),
                        row.getInt("min_quantity"),
                        Objects.requireNonNull(PriceRow.price(row, "unit", "compare_at")),
                        by,
                        reason,
                        at))
                .list();
    }

    @Override
    public Optional<Versioned> find(String code) {
        return jdbc.sql(FIND)
                .param(code)
                .query((row, number) -> new Versioned(PriceListColumns.read(row), row.getLong("version")))
                .optional();
    }

    @Override
    public void add(PriceListTerms terms) {
        rules.standInLine();
        if (terms.isBase()
                || jdbc.sql(ADD)
                                .param(terms.code())
                                .param(terms.currency().getCurrencyCode())
                                .params(PriceListColumns.changeable(terms))
                                .update()
                        == 0) {
            throw new PricingRefusal.PriceListCodeTaken(terms.code());
        }
        rules.raise();
    }

    @Override
    public void update(PriceListTerms terms, long version) {
        rules.standInLine();
        raiseIfWritten(jdbc.sql(UPDATE)
                .params(PriceListColumns.changeable(terms))
                .param(terms.code())
                .param(version)
                .update());
    }

    @Override
    public void remove(String code, long version, Author by, String reason, Instant at) {
        rules.standInLine();
        ended(jdbc.sql(END_ALL).param(code), by, reason, at);
        raiseIfWritten(jdbc.sql(REMOVE).param(code).param(version).update());
    }

    private void raiseIfWritten(int rows) {
        if (rows == 0) {
            throw new ConcurrentChange("the price list");
        }
        rules.raise();
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
}
