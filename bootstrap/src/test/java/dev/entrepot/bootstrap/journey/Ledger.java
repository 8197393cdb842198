package dev.entrepot.bootstrap.journey;

import dev.entrepot.application.shared.StoreId;
import dev.entrepot.bootstrap.embedded.DataFolder;
import dev.entrepot.bootstrap.embedded.EmbeddedServers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database says, past the program: the sums that must hold whatever happened. */
final class Ledger {

    private final JdbcClient database;

    private Ledger(JdbcClient database) {
        this.database = database;
    }

    /** Looks into the database of a running program. */
    static Ledger in(Path data) {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedServers servers = EmbeddedServers.join(folder, EnumSet.of(EmbeddedServers.Kind.POSTGRES))) {
            var url = servers.owner();
            JdbcClient client =
                    JdbcClient.create(new SingleConnectionDataSource(url.jdbcUrl(), url.user(), url.password(), true));
            client.sql("select set_config('entrepot.store', ?, false)")
                    .param(StoreId.DEFAULT.toString())
                    .query(String.class)
                    .single();
            return new Ledger(client);
        }
    }

    /** Everything that does not add up: items against the ledger, items against open reservations, orders against both. */
    List<Map<String, @Nullable Object>> discrepancies() {
        return database.sql("""
                select 'ledger' as what, s.variant_id as id, s.on_hand as expected, m.sum as found
                from stock_items s
                left join lateral (select coalesce(sum(quantity), 0) as sum from stock_movements m
                                   where m.variant_id = s.variant_id) m on true
                where s.on_hand <> m.sum
                union all
                select 'reservations', s.variant_id, s.reserved, r.sum
                from stock_items s
                left join lateral (select coalesce(sum(p.quantity), 0) as sum
                                   from reservations r, unnest(r.variants, r.quantities) as p (variant_id, quantity)
                                   where p.variant_id = s.variant_id and r.ended_at is null) r on true
                where s.reserved <> r.sum
                union all
                select 'stock without an order', r.id, 0, r.quantities[1]
                from reservations r
                where r.ended_at is null and not exists (
                  select from orders o where o.id = r.id and lower(o.status) in ('pending', 'paid'))
                union all
                select 'order without its stock', o.id, 1, 0
                from orders o
                where lower(o.status) in ('pending', 'paid') and not exists (
                  select from reservations r where r.id = o.id and r.ended_at is null)
                """).query().listOfRows();
    }

    long count(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query(Long.class).single();
    }

    /** Opens a further store, whose default location has the code. */
    void openStore(String location) {
        database.sql("""
                with store as (
                    insert into stores (id, slug, name, currency, prices_include_tax, country)
                    values (gen_random_uuid(), :location, 'Another one', 'EUR', true, 'DE')
                    returning id
                ), tag as materialized (
                    select set_config('entrepot.store', id::text, true) from store
                )
                insert into locations (tenant_id, id, code, name, is_default)
                select store.id, gen_random_uuid(), :location, 'Theirs', true from store, tag
                """).param("location", location).update();
    }

    /** Sends a transfer between two further locations of the store that {@link #openStore} opened, and answers its id. */
    String sendTransferOf(String location) {
        return database.sql("""
                with store as (
                    select id from stores where slug = :location
                ), tag as materialized (
                    select set_config('entrepot.store', id::text, true) from store
                ), ids as materialized (
                    select gen_random_uuid() as cellar, gen_random_uuid() as attic
                ), places as (
                    insert into locations (tenant_id, id, code, name, is_default)
                    select store.id, place.id, place.code, 'Theirs', false
                    from store, tag, ids, lateral (values (cellar, 'their-cellar'), (attic, 'their-attic')) as place (id, code)
                )
                insert into transfers (tenant_id, id, from_location, to_location, variants, skus, quantities, received, state, reason,
                    sent_by, sent_at, version)
                select store.id, gen_random_uuid(), cellar, attic, array[gen_random_uuid()], array['A'], array[1], array[0], 'IN_TRANSIT',
                    '', 'anna', now(), 1
                from store, tag, ids
                returning id::text
                """).param("location", location).query(String.class).single();
    }

    String show(String setting) {
        return database.sql("show " + setting).query(String.class).single();
    }
}
