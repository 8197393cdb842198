package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PriceProposalRow(
        UUID id,
        UUID variantId,
        String currency,
        String list,
        int minQuantity,
        long unit,
        @Nullable Long compareAt,
        String proposedBy,
        @Nullable UUID proposedByKey,
        String reason,
        Instant proposedAt,
        @Nullable Instant effectiveAt,
        String state,
        @Nullable String decidedBy,
        @Nullable UUID decidedByKey,
        @Nullable String decisionNote,
        @Nullable Instant decidedAt,
        @Nullable Instant appliedAt,
        long version) {

    /** What {@link #read} reads, of the table under the name {@code p}. */
    static final String COLUMNS =
            "p.id, p.variant_id, p.currency, p.list, p.min_quantity, p.unit, p.compare_at, p.proposed_by, p.proposed_by_key, p.reason, p.proposed_at,"
                    + " p.effective_at, p.state, p.decided_by, p.decided_by_key, p.decision_note, p.decided_at, p.applied_at, p.version";

    static PriceProposalRow of(PriceProposal proposal) {
        PriceSetting setting = proposal.setting();
        Price price = setting.price();
        PriceProposal.Decision decision = proposal.decision();
        return new PriceProposalRow(
                proposal.id().value(),
                setting.variant().value(),
                price.unit().currency().getCurrencyCode(),
                price.list(),
                setting.minQuantity(),
                price.unit().minor(),
                price.crossedOut().map(Money::minor).orElse(null),
                setting.by().name(),
                setting.by().key(),
                setting.reason(),
                proposal.proposedAt(),
                proposal.effectiveAt(),
                proposal.state().code(),
                decision == null ? null : decision.by().name(),
                decision == null ? null : decision.by().key(),
                decision == null ? null : decision.note(),
                decision == null ? null : decision.at(),
                proposal.appliedAt(),
                proposal.version());
    }

    static PriceProposal read(ResultSet row) throws SQLException {
        Price price = Objects.requireNonNull(PriceRow.price(row, "unit", "compare_at"));
        return new PriceProposal(
                new PriceProposalId(row.getObject("id", UUID.class)),
                new PriceSetting(
                        new VariantId(row.getObject("variant_id", UUID.class)),
                        row.getInt("min_quantity"),
                        price,
                        new Author(row.getString("proposed_by"), row.getObject("proposed_by_key", UUID.class)),
                        row.getString("reason")),
                SqlValues.instant(row, "proposed_at"),
                SqlValues.instantOrNone(row, "effective_at"),
                PriceProposal.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                decision(row),
                SqlValues.instantOrNone(row, "applied_at"),
                row.getLong("version"));
    }

    private static PriceProposal.@Nullable Decision decision(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? null
                : new PriceProposal.Decision(
                        new Author(by, row.getObject("decided_by_key", UUID.class)),
                        row.getString("decision_note"),
                        SqlValues.instant(row, "decided_at"));
    }
}
