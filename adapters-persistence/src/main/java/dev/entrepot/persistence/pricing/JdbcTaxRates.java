package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRates;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.RoundingPolicy;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tax rates in PostgreSQL; every answer is the present one. */
public final class JdbcTaxRates implements TaxRates {

    /** One row at least, with the version, also when no tax is taken. */
    private static final String TABLE = """
            select coalesce(r.version, 0) as rules_version, s.country as home, s.currency, s.cash_increment,
                x.rounding, x.rounded_per, x.abroad,
                t.country, t.region, t.postal_codes, t.category, t.rates, t.valid_from, t.valid_until
            from stores s
                left join pricing_rules r on r.tenant_id = s.id
                left join tax_settings x on x.tenant_id = s.id
                left join tax_rules t on t.tenant_id = s.id
            where s.id = nullif(current_setting('entrepot.store', true), '')::uuid
            order by t.position
            """;

    private static final String ADD = """
            insert into tax_rules (position, country, region, postal_codes, category, rates, valid_from, valid_until)
            select position, country, region, postal_codes, category, rates, valid_from, valid_until
            from json_to_recordset(cast(? as json)) as r (position integer, country text, region text, postal_codes text, category text,
                rates jsonb, valid_from timestamptz, valid_until timestamptz)
            """;

    private static final String SETTLE = """
            insert into tax_settings (rounding, rounded_per, abroad) values (?, ?, ?)
            on conflict (tenant_id) do update
            set rounding = excluded.rounding, rounded_per = excluded.rounded_per, abroad = excluded.abroad
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
    public void replaceAll(TaxSettings settings, Collection<TaxRule> replacements) {
        rules.standInLine();
        List<TaxRuleRow> rows = new ArrayList<>();
        for (TaxRule rule : replacements) {
            rows.add(TaxRuleRow.of(rows.size(), rule));
        }
        jdbc.sql("delete from tax_rules").update();
        jdbc.sql(ADD).param(json.write(rows)).update();
        jdbc.sql(SETTLE)
                .param(settings.rounding().mode().name())
                .param(settings.roundedPer().name())
                .param(settings.abroad().name())
                .update();
        rules.raise();
    }

    private TaxTable table(ResultSet rows) throws SQLException {
        List<TaxRule> taxes = new ArrayList<>();
        long version = 0;
        Destination home = null;
        Money cashIncrement = null;
        TaxSettings settings = TaxSettings.CUSTOMARY;
        while (rows.next()) {
            version = rows.getLong("rules_version");
            home = Destination.country(rows.getString("home"));
            cashIncrement = cashIncrement(rows);
            if (rows.getString("rounding") != null) {
                settings = settings(rows);
            }
            if (rows.getString("country") != null) {
                taxes.add(rule(rows));
            }
        }
        if (home == null) {
            throw new IllegalStateException("no store is bound, so there are no taxes");
        }
        return new TaxTable(version, home, settings, cashIncrement, taxes);
    }

    private static @Nullable Money cashIncrement(ResultSet row) throws SQLException {
        int increment = row.getInt("cash_increment");
        return increment == 1 ? null : Money.ofMinor(increment, Currency.getInstance(row.getString("currency")));
    }

    private TaxRule rule(ResultSet row) throws SQLException {
        List<TaxRate> rates = json.readList(row.getString("rates"), TaxRuleRow.TaxRateRow.class).stream()
                .map(rate -> new TaxRate(rate.name(), new Percentage(rate.units()), rate.compound()))
                .toList();
        String postalCodes = row.getString("postal_codes");
        return new TaxRule(
                new Zone(
                        row.getString("country"),
                        row.getString("region"),
                        postalCodes == null ? null : new PostalCodes(postalCodes)),
                new TaxCategory(row.getString("category")),
                rates,
                new Validity(instant(row, "valid_from"), instant(row, "valid_until")));
    }

    private static TaxSettings settings(ResultSet row) throws SQLException {
        return new TaxSettings(
                new RoundingPolicy(RoundingPolicy.Mode.valueOf(row.getString("rounding")), 1),
                TaxSettings.RoundedPer.valueOf(row.getString("rounded_per")),
                TaxSettings.Abroad.valueOf(row.getString("abroad")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
