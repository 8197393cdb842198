package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.Destination;
import dev.entrepot.domain.pricing.Zone;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tax rates in PostgreSQL; every answer is the present one. */
public final class JdbcTaxRates implements TaxRates {

    /** One row at least, with the version, also when no tax is taken. */
    private static final String TABLE = """
            select coalesce(r.version, 0) as rules_version, s.country as home, t.country, t.region, t.category, t.rates
            from stores s
                left join pricing_rules r on r.tenant_id = s.id
                left join tax_rules t on t.tenant_id = s.id
            where s.id = nullif(current_setting('entrepot.store', true), '')::uuid
            order by t.position
            """;

    private static final String ADD = """
            insert into tax_rules (position, country, region, category, rates)
            select position, country, region, category, rates
            from json_to_recordset(cast(? as json)) as r (position integer, country text, region text, category text, rates jsonb)
            """;

    private final JdbcClient jdbc;
    private final PersistenceJson json;
    private final PricingRules rules;

    /** Makes it of what it needs. */
    public JdbcTaxRates(JdbcClient jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rules = new PricingRules(jdbc);
    }

    @Override
    public TaxTable table(long atLeastVersion) {
        return jdbc.sql(TABLE).query(rows -> {
            return table(rows);
        });
    }

    @Override
    public void replaceAll(Collection<TaxRule> replacements) {
        rules.standInLine();
        List<TaxRuleRow> rows = new ArrayList<>();
        for (TaxRule rule : replacements) {
            rows.add(TaxRuleRow.of(rows.size(), rule));
        }
        jdbc.sql("delete from tax_rules").update();
        jdbc.sql(ADD).param(json.write(rows)).update();
        rules.raise();
    }

    private TaxTable table(ResultSet rows) throws SQLException {
        List<TaxRule> taxes = new ArrayList<>();
        long version = 0;
        Destination home = null;
        while (rows.next()) {
            version = rows.getLong("rules_version");
            home = Destination.country(rows.getString("home"));
            if (rows.getString("country") != null) {
                taxes.add(rule(rows));
            }
        }
        if (home == null) {
            throw new IllegalStateException("no store is bound, so there are no taxes");
        }
        return new TaxTable(version, home, TaxSettings.CUSTOMARY, taxes);
    }

    private TaxRule rule(ResultSet row) throws SQLException {
        List<TaxRate> rates = json.readList(row.getString("rates"), TaxRuleRow.TaxRateRow.class).stream()
                .map(rate -> new TaxRate(rate.name(), new Percentage(rate.units())))
                .toList();
        return new TaxRule(
                Zone.region(row.getString("country"), row.getString("region")),
                new TaxCategory(row.getString("category")),
                rates);
    }
}
