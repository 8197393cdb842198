package dev.entrepot.persistence.pricing;

import dev.entrepot.application.pricing.PriorPrices;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lowest prices of the 30 days before reductions, from PostgreSQL. */
public final class JdbcPriorPrices implements PriorPrices {

    private static final String FIND = "select p.variant_id, p.currency, p.list, p.min_quantity, "
            + PriorPriceColumn.PRIOR_UNIT + """
            from json_to_recordset(cast(? as json)) as w (variant_id uuid, currency text, list text, min_quantity integer)
                join lateral (
                    select * from prices
                    where variant_id = w.variant_id and currency = w.currency and list = w.list and min_quantity = w.min_quantity
                    offset 0) p on true
            """ + PriorPriceColumn.JOINS;

    private final JdbcClient jdbc;
    private final PersistenceJson json;

    /** Makes it of what it needs. */
    public JdbcPriorPrices(JdbcClient jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<PriceSetting.Place, Money> find(Collection<PriceSetting.Place> places) {
        return jdbc.sql(FIND)
                .param(json.write(places.stream().map(PricePlaceRow::of).toList()))
                .query(rows -> {
                    return read(rows);
                });
    }

    private static Map<PriceSetting.Place, Money> read(ResultSet rows) throws SQLException {
        Map<PriceSetting.Place, Money> found = new HashMap<>();
        while (rows.next()) {
            Money prior = PriceRow.money(rows, "prior_unit");
            if (prior != null) {
                found.put(
                        new PriceSetting.Place(
                                new VariantId(rows.getObject("variant_id", UUID.class)),
                                Currency.getInstance(rows.getString("currency")),
                                rows.getString("list"),
                                rows.getInt("min_quantity")),
                        prior);
            }
        }
        return found;
    }
}
