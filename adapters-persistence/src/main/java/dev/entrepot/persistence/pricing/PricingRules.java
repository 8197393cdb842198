package dev.entrepot.persistence.pricing;

import dev.entrepot.persistence.shared.RunningTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The version of the store's pricing rules. Writers of prices, promotions, taxes and shipping methods stand in line before they touch a row, so that they
 * cannot wait for each other in a circle, and the version of what is committed later is the greater one.
 */
final class PricingRules {

    /** Raises the version; a statement of its own or the end of one that tells first whether anything changed. */
    static final String RAISE = """
            insert into pricing_rules (version) values (1)
            on conflict (tenant_id) do update set version = pricing_rules.version + 1
            """;

    private final JdbcClient jdbc;

    PricingRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void standInLine() {
        RunningTransaction.required();
        jdbc.sql("""
                        select pg_advisory_xact_lock(
                            hashtextextended('pricing rules:' || current_setting('entrepot.store', true), 0)) is null
                        """).query(Boolean.class).single();
    }

    void raise() {
        jdbc.sql(RAISE).update();
    }
}
