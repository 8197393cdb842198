package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.persistence.shared.RunningTransaction;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds free slugs. Whoever wants the same name waits until the transaction of the first one has ended, by a lock on the name without
 * numbers: {@code shirt} and {@code shirt-2} are one, since the number for the first could be the name of the second.
 */
final class SlugClaims {

    private static final Pattern NUMBERS = Pattern.compile("(-[0-9]+)+$");

    private final JdbcClient jdbc;
    private final String lock;
    private final String firstFree;

    private SlugClaims(JdbcClient jdbc, String table, String live) {
        this.jdbc = jdbc;
        this.lock = """
                select pg_advisory_xact_lock(
                    hashtextextended('slug of %s:' || current_setting('entrepot.store', true) || ':' || ?, 0)) is null
                """.formatted(table);
        // Without "offset 0" the planner may read the whole table to find the taken ones all at once.
        this.firstFree = """
                select candidate
                from (
                    select wanted || case number when 1 then '' else '-' || number end as candidate
                    from (select cast(? as text) as wanted, generate_series(1, 1000000) as number) numbered
                ) candidates
                where not exists (select 1 from %s t where t.slug = candidate and %s offset 0)
                limit 1
                """.formatted(table, live);
    }

    static SlugClaims ofProducts(JdbcClient jdbc) {
        return new SlugClaims(jdbc, "products", "t.deleted_at is null");
    }

    static SlugClaims ofCategories(JdbcClient jdbc) {
        return new SlugClaims(jdbc, "categories", "true");
    }

    static SlugClaims ofBrands(JdbcClient jdbc) {
        return new SlugClaims(jdbc, "brands", "true");
    }

    /** Two statements, since the second must see what those who had the lock have committed. */
    Slug claim(Slug wanted) {
        RunningTransaction.required();
        jdbc.sql(lock)
                .param(NUMBERS.matcher(wanted.value()).replaceFirst(""))
                .query(Boolean.class)
                .single();
        return new Slug(
                jdbc.sql(firstFree).param(wanted.value()).query(String.class).single());
    }
}
