package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.shipping.ShippingBook;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.persistence.shared.PersistenceJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shipping methods in PostgreSQL; every answer is the present one. */
public final class JdbcShippingMethods implements ShippingMethods {

    /** One row at least, with the version, also when there are no methods. */
    private static final String BOOK = """
            select coalesce(r.version, 0) as rules_version, m.code, m.content
            from stores s
                left join pricing_rules r on r.tenant_id = s.id
                left join shipping_methods m on m.tenant_id = s.id
            where s.id = nullif(current_setting('entrepot.store', true), '')::uuid
            """;

    private static final String FIND = "select version, content from shipping_methods where code = ?";

    private static final String ADD = """
            insert into shipping_methods (code, version, content) values (?, 1, cast(? as jsonb))
            on conflict (tenant_id, code) do nothing
            """;

    private static final String UPDATE = """
            update shipping_methods set version = version + 1, content = cast(? as jsonb) where code = ? and version = ?
            """;

    private static final String REMOVE = "delete from shipping_methods where code = ? and version = ?";

    private final JdbcClient jdbc;
    private final PersistenceJson json;
    private final PricingRules rules;

    /** Makes it of what it needs. */
    public JdbcShippingMethods(JdbcClient jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rules = new PricingRules(jdbc);
    }

    @Override
    public ShippingBook book(long atLeastVersion) {
        return jdbc.sql(BOOK).query(rows -> {
            return book(rows);
        });
    }

    @Override
    public Optional<Versioned> find(String code) {
        return jdbc.sql(FIND)
                .param(code)
                .query((row, number) -> new Versioned(method(row), row.getLong("version")))
                .optional();
    }

    @Override
    public void add(ShippingMethod method) {
        rules.standInLine();
        int added = jdbc.sql(ADD).param(method.code()).param(content(method)).update();
        if (added == 0) {
            throw new PricingRefusal.ShippingMethodCodeTaken(method.code());
        }
        rules.raise();
    }

    @Override
    public void update(ShippingMethod method, long version) {
        rules.standInLine();
        int updated = jdbc.sql(UPDATE)
                .param(content(method))
                .param(method.code())
                .param(version)
                .update();
        raiseIfWritten(updated);
    }

    @Override
    public void remove(String code, long version) {
        rules.standInLine();
        raiseIfWritten(jdbc.sql(REMOVE).param(code).param(version).update());
    }

    private void raiseIfWritten(int rows) {
        if (rows == 0) {
            throw new ConcurrentChange("the shipping method");
        }
        rules.raise();
    }

    private ShippingBook book(ResultSet rows) throws SQLException {
        List<ShippingMethod> methods = new ArrayList<>();
        long version = 0;
        boolean any = false;
        while (rows.next()) {
            any = true;
            version = rows.getLong("rules_version");
            if (rows.getString("code") != null) {
                methods.add(method(rows));
            }
        }
        if (!any) {
            throw new IllegalStateException("no store is bound, so there are no shipping methods");
        }
        return new ShippingBook(version, methods);
    }

    private ShippingMethod method(ResultSet row) throws SQLException {
        return json.read(row.getString("content"), ShippingMethodRow.class).method();
    }

    private String content(ShippingMethod method) {
        return json.write(ShippingMethodRow.of(method));
    }
}
