package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Promotions in PostgreSQL; every answer is the present one. */
public final class JdbcPromotions implements Promotions {

    private static final PromotionRowMapper ROWS = PromotionRowMapper.INSTANCE;

    /** One row at least, with the version, also when there are no promotions. */
    private static final String BOOK = """
            select coalesce(r.version, 0) as rules_version, p.id, p.code, p.name, p.priority, p.valid_from, p.valid_until,
                   p.minimum_amount, p.minimum_currency, p.coupon, p.reward, p.percentage_units, p.off_amount, p.off_currency
            from stores s
                left join pricing_rules r on r.tenant_id = s.id
                left join promotions p on p.tenant_id = s.id and (p.valid_until is null or p.valid_until > ?)
            where s.id = nullif(current_setting('entrepot.store', true), '')::uuid
            """;

    private final JdbcAggregateOperations aggregates;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PricingRules rules;

    /** Makes it of what it needs. */
    public JdbcPromotions(JdbcAggregateOperations aggregates, JdbcClient jdbc, Clock clock) {
        this.aggregates = aggregates;
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = new PricingRules(jdbc);
    }

    @Override
    public PromotionBook book(long atLeastVersion) {
        return jdbc.sql(BOOK)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(rows -> {
                    return book(rows);
                });
    }

    @Override
    public Optional<Promotion> find(PromotionId id) {
        return Optional.ofNullable(aggregates.findById(id.value(), PromotionRow.class))
                .map(ROWS::promotion);
    }

    @Override
    public void add(Promotion promotion) {
        rules.standInLine();
        if (aggregates.exists(Query.query(Criteria.where("code").is(promotion.code())), PromotionRow.class)) {
            throw new PricingRefusal.PromotionCodeTaken(promotion.code());
        }
        aggregates.insert(ROWS.row(promotion));
        rules.raise();
    }

    @Override
    public void remove(PromotionId id) {
        rules.standInLine();
        int removed = jdbc.sql("delete from promotions where id = ?")
                .param(id.value())
                .update();
        if (removed > 0) {
            rules.raise();
        }
    }

    private static PromotionBook book(ResultSet rows) throws SQLException {
        List<Promotion> promotions = new ArrayList<>();
        long version = 0;
        boolean any = false;
        while (rows.next()) {
            any = true;
            version = rows.getLong("rules_version");
            UUID id = rows.getObject("id", UUID.class);
            if (id != null) {
                promotions.add(ROWS.promotion(row(id, rows)));
            }
        }
        if (!any) {
            throw new IllegalStateException("no store is bound, so there are no promotions");
        }
        return new PromotionBook(version, promotions);
    }

    private static PromotionRow row(UUID id, ResultSet row) throws SQLException {
        return new PromotionRow(
                id,
                row.getString("code"),
                row.getString("name"),
                row.getInt("priority"),
                instant(row, "valid_from"),
                instant(row, "valid_until"),
                row.getObject("minimum_amount", Long.class),
                row.getString("minimum_currency"),
                row.getString("coupon"),
                row.getString("reward"),
                row.getObject("percentage_units", Long.class),
                row.getObject("off_amount", Long.class),
                row.getString("off_currency"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
