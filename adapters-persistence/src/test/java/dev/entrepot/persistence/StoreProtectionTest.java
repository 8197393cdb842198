package dev.entrepot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.persistence.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database's own catalogue says about the tables. */
class StoreProtectionTest {

    private static final String TAG = "(NULLIF(current_setting('entrepot.store'::text, true), ''::text))::uuid";

    private static final String PROTECTED_TABLES = """
            select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p')
              and c.relname not in ('stores', 'databasechangelog', 'databasechangeloglock')
            """;

    private final JdbcClient owner = JdbcClient.create(TestDatabase.shared().owner());

    @Test
    void findsTables() {
        assertThat(owner.sql("select relname from (" + PROTECTED_TABLES + ") t")
                        .query(String.class)
                        .list())
                .contains("stock_items", "orders", "order_lines", "outbox_events", "idempotency_records");
    }

    @Test
    void everyTableIsFilledWithTheTag() {
        assertThat(owner.sql("select relname from (" + PROTECTED_TABLES + """
                        ) t
                        where not exists (
                            select 1 from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                            where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnotnull
                              and pg_get_expr(d.adbin, d.adrelid) = :tag)
                        """)
                        .param("tag", TAG)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void everyTableForcesItsPolicyOnEverybody() {
        assertThat(owner.sql("select relname from (" + PROTECTED_TABLES + """
                        ) t
                        where not (relrowsecurity and relforcerowsecurity)
                           or not exists (
                            select 1 from pg_policy p
                            where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
                              and pg_get_expr(p.polqual, p.polrelid) = :predicate
                              and pg_get_expr(p.polwithcheck, p.polrelid) = :predicate)
                           or (select count(*) from pg_policy p where p.polrelid = t.oid) <> 1
                        """)
                        .param("predicate", "(tenant_id = " + TAG + ")")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void everyKeyIncludesTheStore() {
        assertThat(owner.sql("""
                        select c.conname from pg_constraint c join (%s) t on t.oid = c.conrelid
                        where c.contype in ('p', 'u', 'f')
                          and not exists (
                            select 1 from pg_attribute a
                            where a.attrelid = c.conrelid and a.attname = 'tenant_id' and a.attnum = any (c.conkey))
                        union all
                        select i.indexrelid::regclass::text from pg_index i join (%s) t on t.oid = i.indrelid
                        where not exists (
                            select 1 from pg_attribute a
                            where a.attrelid = i.indrelid and a.attname = 'tenant_id' and a.attnum = any (i.indkey))
                        """.formatted(PROTECTED_TABLES, PROTECTED_TABLES))
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void theApplicationsRoleOwnsNothing() {
        assertThat(owner.sql("""
                        select count(*) from pg_class where relowner = 'entrepot_app'::regrole
                        """).query(Long.class).single()).isZero();
        assertThat(owner.sql("select rolsuper or rolbypassrls from pg_roles where rolname = 'entrepot_app'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(owner.sql("select has_schema_privilege('entrepot_app', 'public', 'create')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void theApplicationsRoleCannotRewriteLedgersAndHistories() {
        for (String table : List.of("stock_movements", "order_changes", "order_lines")) {
            for (String right : List.of("update", "delete", "truncate")) {
                assertThat(owner.sql("select has_table_privilege('entrepot_app', ?, ?)")
                                .param(table)
                                .param(right)
                                .query(Boolean.class)
                                .single())
                        .as("%s %s", right, table)
                        .isFalse();
            }
        }
    }

    @Test
    void theApplicationsRoleNeitherOpensNorClosesStores() {
        assertThat(owner.sql("""
                        select has_table_privilege('entrepot_app', 'stores', 'insert')
                            or has_table_privilege('entrepot_app', 'stores', 'delete')
                            or has_column_privilege('entrepot_app', 'stores', 'active', 'update')
                            or has_column_privilege('entrepot_app', 'stores', 'id', 'update')
                        """).query(Boolean.class).single()).isFalse();
    }
}
