package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Promotions in PostgreSQL; every answer is the present one. */
public final class JdbcPromotions implements Promotions {

    /** One row at least, with the version, also when there are no promotions. */
    private static final String BOOK = """
            select coalesce(r.version, 0) as rules_version, s.time_zone, p.id, p.code, p.name, p.priority, p.valid_from, p.valid_until, p.terms
            from stores s
                left join pricing_rules r on r.tenant_id = s.id
                left join promotions p on p.tenant_id = s.id and (p.valid_until is null or p.valid_until > ?)
            where s.id = nullif(current_setting('entrepot.store', true), '')::uuid
            """;

    private static final String ENDED = """
            select p.coupon, max(p.valid_until) as valid_until
            from promotions p
            where p.coupon = any (?) and p.valid_until <= ?
            group by p.coupon
            """;

    private static final String FIND = """
            select p.id, p.code, p.name, p.priority, p.valid_from, p.valid_until, p.terms, p.version
            from promotions p
            where p.id = ?
            """;

    /** Writers stand in line, so whatever has the code is committed and seen. */
    private static final String ADD = """
            insert into promotions (id, code, name, priority, valid_from, valid_until, terms, version)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, 1)
            on conflict (tenant_id, code) do nothing
            """;

    private static final String UPDATE = """
            update promotions
            set code = ?, name = ?, priority = ?, valid_from = ?, valid_until = ?, terms = ?::jsonb, version = version + 1
            where id = ? and version = ?
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PricingRules rules;
    private final PromotionJson json = new PromotionJson();

    /** Makes it of what it needs. */
    public JdbcPromotions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = new PricingRules(jdbc);
    }

    @Override
    public PromotionBook book(long atLeastVersion) {
        return jdbc.sql(BOOK).param(SqlValues.timestamp(clock.instant())).query(rows -> {
            return book(rows);
        });
    }

    @Override
    public Map<String, Instant> endedCoupons(Set<String> codes, Instant at) {
        Map<String, Instant> ended = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql(ENDED)
                    .param(new SqlArrayValue("text", codes.toArray()))
                    .param(SqlValues.timestamp(at))
                    .query(row -> {
                        ended.put(row.getString("coupon"), SqlValues.instant(row, "valid_until"));
                    });
        }
        return ended;
    }

    @Override
    public Optional<Stored> find(PromotionId id) {
        return jdbc.sql(FIND)
                .param(id.value())
                .query((row, number) -> new Stored(promotion(id.value(), row), row.getLong("version")))
                .optional();
    }

    @Override
    public void add(Promotion promotion) {
        String terms = json.write(promotion.terms());
        rules.standInLine();
        int added = jdbc.sql(ADD)
                .param(promotion.id().value())
                .param(promotion.code())
                .param(promotion.name())
                .param(promotion.priority())
                .param(timestamp(promotion.validity().from()))
                .param(timestamp(promotion.validity().until()))
                .param(terms)
                .update();
        if (added == 0) {
            throw new PricingRefusal.PromotionCodeTaken(promotion.code());
        }
        rules.raise();
    }

    @Override
    public void update(Promotion promotion, long expectedVersion) {
        String terms = json.write(promotion.terms());
        rules.standInLine();
        if (isTaken(promotion.code(), promotion.id())) {
            demand(expectedVersion, promotion.id());
            throw new PricingRefusal.PromotionCodeTaken(promotion.code());
        }
        int updated = jdbc.sql(UPDATE)
                .param(promotion.code())
                .param(promotion.name())
                .param(promotion.priority())
                .param(timestamp(promotion.validity().from()))
                .param(timestamp(promotion.validity().until()))
                .param(terms)
                .param(promotion.id().value())
                .param(expectedVersion)
                .update();
        if (updated == 0) {
            demand(expectedVersion, promotion.id());
        }
        rules.raise();
    }

    @Override
    public void remove(PromotionId id, long expectedVersion) {
        rules.standInLine();
        int removed = jdbc.sql("delete from promotions where id = ? and version = ?")
                .param(id.value())
                .param(expectedVersion)
                .update();
        if (removed > 0) {
            rules.raise();
        } else if (find(id).isPresent()) {
            demand(expectedVersion, id);
        }
    }

    private boolean isTaken(String code, PromotionId by) {
        return jdbc.sql("select exists (select from promotions where code = ? and id <> ?)")
                .param(code)
                .param(by.value())
                .query(Boolean.class)
                .single();
    }

    private void demand(long expectedVersion, PromotionId id) {
        long present = find(id).orElseThrow(() -> new PricingRefusal.PromotionNotFound(id.toString()))
                .version();
        if (present != expectedVersion) {
            throw new StaleVersion(expectedVersion, present);
        }
    }

    private PromotionBook book(ResultSet rows) throws SQLException {
        List<Promotion> promotions = new ArrayList<>();
        long version = 0;
        ZoneId zone = null;
        while (rows.next()) {
            zone = zone == null ? ZoneId.of(rows.getString("time_zone")) : zone;
            version = rows.getLong("rules_version");
            UUID id = rows.getObject("id", UUID.class);
            if (id != null) {
                promotions.add(promotion(id, rows));
            }
        }
        if (zone == null) {
            throw new IllegalStateException("no store is bound, so there are no promotions");
        }
        return new PromotionBook(version, zone, promotions);
    }

    private Promotion promotion(UUID id, ResultSet row) throws SQLException {
        return new Promotion(
                new PromotionId(id),
                row.getString("code"),
                row.getString("name"),
                row.getInt("priority"),
                new Validity(instant(row, "valid_from"), instant(row, "valid_until")),
                json.read(row.getString("terms")));
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
