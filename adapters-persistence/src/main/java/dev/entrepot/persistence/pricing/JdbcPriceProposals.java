package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.domain.pricing.pricelist.PriceProposals;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlStates;
import dev.entrepot.persistence.shared.SqlValues;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposed changes of prices in PostgreSQL. */
public final class JdbcPriceProposals implements PriceProposals {

    private static final String COLUMNS = "select " + PriceProposalRow.COLUMNS + " from price_proposals p ";

    private static final String OPEN =
            COLUMNS + "where p.variant_id = any (?) and p.state in ('waiting_for_approval', 'scheduled') order by p.id";

    private static final String OPEN_ON_LIST =
            COLUMNS + "where p.list = ? and p.state in ('waiting_for_approval', 'scheduled') order by p.id";

    /** What is to take effect at once has no time, and is applied by whoever approves it. */
    private static final String DUE = COLUMNS + """
            where p.state = 'scheduled' and p.effective_at <= ?
            order by p.effective_at, p.id
            limit ?
            for no key update skip locked
            """;

    private static final String ROWS = """
            from json_to_recordset(cast(? as json)) as r (id uuid, variant_id uuid, currency text, list text, min_quantity integer,
                unit bigint, compare_at bigint, proposed_by text, proposed_by_key uuid, reason text, proposed_at timestamptz, effective_at timestamptz, state text,
                decided_by text, decided_by_key uuid, decision_note text, decided_at timestamptz, applied_at timestamptz, version bigint)
            """;

    private static final String ADD = """
            insert into price_proposals (id, variant_id, currency, list, min_quantity, unit, compare_at, proposed_by, proposed_by_key, reason, proposed_at,
                effective_at, state, version)
            select id, variant_id, currency, list, min_quantity, unit, compare_at, proposed_by, proposed_by_key, reason, proposed_at, effective_at, state,
                version
            """ + ROWS;

    private static final String UPDATE = """
            update price_proposals p
            set state = r.state, decided_by = r.decided_by, decided_by_key = r.decided_by_key, decision_note = r.decision_note, decided_at = r.decided_at,
                applied_at = r.applied_at, version = r.version
            """ + ROWS + " where p.id = r.id and p.version = r.version - 1";

    private final JdbcClient jdbc;
    private final PersistenceJson json;
    private final PricingRules rules;

    /** Makes it of what it needs. */
    public JdbcPriceProposals(JdbcClient jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
        this.rules = new PricingRules(jdbc);
    }

    @Override
    public Optional<PriceProposal> find(PriceProposalId id) {
        return jdbc.sql(COLUMNS + "where p.id = ?")
                .param(id.value())
                .query((row, number) -> PriceProposalRow.read(row))
                .optional();
    }

    @Override
    public List<PriceProposal> open(Collection<VariantId> variants) {
        return jdbc.sql(OPEN)
                .param(SqlValues.uuids(variants))
                .query((row, number) -> PriceProposalRow.read(row))
                .list();
    }

    @Override
    public List<PriceProposal> openOn(String list) {
        return jdbc.sql(OPEN_ON_LIST)
                .param(list)
                .query((row, number) -> PriceProposalRow.read(row))
                .list();
    }

    @Override
    public List<PriceProposal> due(Instant at, int limit) {
        // Before any row is locked: whoever changes a price or a list stands in line and then touches its proposals.
        rules.standInLine();
        return jdbc.sql(DUE)
                .param(SqlValues.timestamp(at))
                .param(limit)
                .query((row, number) -> PriceProposalRow.read(row))
                .list();
    }

    @Override
    public void add(Collection<PriceProposal> proposals) {
        RunningTransaction.required();
        try {
            jdbc.sql(ADD).param(rows(proposals)).update();
        } catch (DataAccessException e) {
            String constraint = SqlStates.violatedUniqueConstraint(e).orElseThrow(() -> e);
            if (constraint.equals("price_proposals_alike")) {
                throw new ConcurrentChange("a proposed price");
            }
            throw new IllegalArgumentException("a proposal was added before", e);
        }
    }

    @Override
    public void update(Collection<PriceProposal> proposals) {
        RunningTransaction.required();
        if (jdbc.sql(UPDATE).param(rows(proposals)).update() < proposals.size()) {
            throw new ConcurrentChange("a proposed price");
        }
    }

    private String rows(Collection<PriceProposal> proposals) {
        return json.write(proposals.stream().map(PriceProposalRow::of).toList());
    }
}
