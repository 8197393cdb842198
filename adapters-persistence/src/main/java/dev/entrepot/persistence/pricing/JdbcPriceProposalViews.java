package dev.entrepot.persistence.pricing;

import dev.entrepot.application.pricing.PriceProposalView;
import dev.entrepot.application.pricing.PriceProposalViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposed changes of prices as staff sees them, from PostgreSQL. */
public final class JdbcPriceProposalViews implements PriceProposalViews {

    private static final String COLUMNS =
            "select " + PriceProposalRow.COLUMNS + ", v.sku, n.present_unit, n.present_compare_at ";

    private static final String JOINS = """
            join variants v on v.id = p.variant_id
            left join lateral (
                select unit as present_unit, compare_at as present_compare_at
                from prices
                where variant_id = p.variant_id and currency = p.currency and list = p.list and min_quantity = p.min_quantity
                offset 0) n on true
            """;

    private static final String FIND = COLUMNS + "from price_proposals p " + JOINS + "where p.id = ?";

    private static final String OPEN = COLUMNS + "from price_proposals p " + JOINS
            + "where p.variant_id = any (?) and p.state in ('waiting_for_approval', 'scheduled') order by p.id desc";

    private static final String OF_STATE = "where state = ? ";

    private static final String ORDER = " order by p.id desc";

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcPriceProposalViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PriceProposalView> find(PriceProposalId id) {
        return jdbc.sql(FIND)
                .param(id.value())
                .query((row, number) -> view(row))
                .optional();
    }

    @Override
    public List<PriceProposalView> open(Collection<VariantId> variants) {
        return jdbc.sql(OPEN)
                .param(SqlValues.uuids(variants))
                .query((row, number) -> view(row))
                .list();
    }

    @Override
    public Page<PriceProposalView> list(PriceProposal.@Nullable State state, PageRequest page) {
        List<Object> parameters = new ArrayList<>();
        if (state != null) {
            parameters.add(state.code());
        }
        String where = state == null ? "" : OF_STATE;
        // Asked for in order they are counted in the index, which holds far less than the table.
        long count = jdbc.sql("select count(*) from (select id from price_proposals " + where + "order by id) counted")
                .params(parameters)
                .query(Long.class)
                .single();
        // The few of the page are chosen first, by the index alone, and what belongs to each is looked up then.
        String chosen = "from (select * from price_proposals " + where + "order by id desc limit ? offset ?) p ";
        parameters.add(page.size());
        parameters.add(page.offset());
        List<PriceProposalView> views = jdbc.sql(COLUMNS + chosen + JOINS + ORDER)
                .params(parameters)
                .query((row, number) -> view(row))
                .list();
        return new Page<>(views, count, false, page);
    }

    private static PriceProposalView view(ResultSet row) throws SQLException {
        return new PriceProposalView(
                new Sku(row.getString("sku")),
                PriceProposalRow.read(row),
                PriceRow.price(row, "present_unit", "present_compare_at"));
    }
}
