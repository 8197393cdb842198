package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.promotion.CustomerKey;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.PromotionUse;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import dev.entrepot.domain.pricing.promotion.RedemptionId;
import dev.entrepot.domain.pricing.promotion.RedemptionOutcome;
import dev.entrepot.domain.pricing.promotion.Redemptions;
import dev.entrepot.domain.pricing.promotion.Usage;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.persistence.shared.DeferredWrites;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlStates;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Uses of promotions in PostgreSQL. Asking is one statement, and so is counting: a function of the schema that takes the rows in the order
 * of the promotions' ids. Giving back travels with the commit.
 */
public final class JdbcPromotionUses implements PromotionUses {

    private static final String FIND = """
            with typed as (
                select c.code, c.promotion_id, c.redemption_id is not null as redeemed
                from promotion_coupons c
                where c.code = any (?::text[])
            ), wanted as (
                select w.promotion_id from unnest(?) as w(promotion_id)
                union
                select t.promotion_id from typed t
            )
            select w.promotion_id, t.code, t.redeemed, coalesce(u.orders, 0) as orders, u.given, u.currency,
                   coalesce(c.orders, 0) as orders_of_customer
            from wanted w
                left join typed t on t.promotion_id = w.promotion_id
                left join promotion_uses u on u.promotion_id = w.promotion_id
                left join promotion_customer_uses c on c.promotion_id = w.promotion_id and c.customer = ?
            """;

    private final JdbcClient jdbc;
    private final DeferredWrites deferred;

    /** Makes it of what it needs. */
    public JdbcPromotionUses(JdbcClient jdbc, DeferredWrites deferred) {
        this.jdbc = jdbc;
        this.deferred = deferred;
    }

    @Override
    public Known find(Collection<PromotionId> promotions, Set<String> codes, @Nullable CustomerKey customer) {
        if (promotions.isEmpty() && codes.isEmpty()) {
            return Known.NOTHING;
        }
        Map<PromotionId, Usage> usage = new HashMap<>();
        Map<String, PromotionId> unused = new HashMap<>();
        Set<String> redeemed = new HashSet<>();
        jdbc.sql(FIND)
                .param(codes.toArray(String[]::new))
                .param(SqlValues.uuids(promotions))
                .param(customer == null ? "" : customer.value())
                .query(row -> {
                    PromotionId promotion = promotion(row, "promotion_id");
                    usage.put(promotion, usage(row));
                    String code = row.getString("code");
                    if (code != null && row.getBoolean("redeemed")) {
                        redeemed.add(code);
                    } else if (code != null) {
                        unused.put(code, promotion);
                    }
                });
        return new Known(new Redemptions(unused, usage), redeemed);
    }

    @Override
    public RedemptionOutcome redeem(
            RedemptionId redemption, CustomerKey customer, Collection<PromotionUse> uses, Instant at) {
        RunningTransaction.required();
        List<PromotionUse> inLockingOrder = uses.stream()
                .sorted(Comparator.comparing(PromotionUse::promotion, SqlValues.BY_UUID))
                .toList();
        Set<PromotionId> full = new HashSet<>();
        Set<String> taken = new HashSet<>();
        inLockingOrder.stream()
                .filter(JdbcPromotionUses::isOfAnotherCurrency)
                .forEach(use -> full.add(use.promotion()));
        if (!full.isEmpty()) {
            return new RedemptionOutcome.Exhausted(full, taken);
        }
        try {
            count(redemption, customer, inLockingOrder, at, full, taken);
        } catch (DataIntegrityViolationException e) {
            if (SqlStates.violatedUniqueConstraint(e).isPresent()) {
                throw new IllegalArgumentException("the redemption " + redemption + " was used before", e);
            }
            throw e;
        }
        return full.isEmpty() && taken.isEmpty()
                ? new RedemptionOutcome.Redeemed()
                : new RedemptionOutcome.Exhausted(full, taken);
    }

    private void count(
            RedemptionId redemption,
            CustomerKey customer,
            List<PromotionUse> inLockingOrder,
            Instant at,
            Set<PromotionId> full,
            Set<String> taken) {
        jdbc.sql(
                        "select * from redeem_promotions(?, ?, ?, ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?)")
                .param(redemption.value())
                .param(customer.value())
                .param(SqlValues.uuids(
                        inLockingOrder.stream().map(PromotionUse::promotion).toList()))
                .param(numbers(inLockingOrder, use -> use.limits().uses()))
                .param(numbers(inLockingOrder, use -> use.limits().usesPerCustomer()))
                .param(numbers(inLockingOrder, use -> use.given().minor()))
                .param(numbers(inLockingOrder, use -> minor(use.limits().budget())))
                .param(texts(inLockingOrder, use -> code(use.limits().budget())))
                .param(texts(inLockingOrder, PromotionUse::code))
                .param(SqlValues.timestamp(at))
                .query(row -> {
                    String code = row.getString("taken_code");
                    if (code == null) {
                        full.add(promotion(row, "full_promotion"));
                    } else {
                        taken.add(code);
                    }
                });
    }

    @Override
    public void release(RedemptionId redemption, Instant at) {
        deferred.add("select release_promotions(?, ?)", redemption.value(), SqlValues.timestamp(at));
    }

    private static boolean isOfAnotherCurrency(PromotionUse use) {
        Money budget = use.limits().budget();
        return budget != null && !budget.currency().equals(use.given().currency());
    }

    private static Usage usage(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Usage(
                row.getLong("orders"),
                row.getLong("orders_of_customer"),
                currency == null ? null : Money.ofMinor(row.getLong("given"), Currency.getInstance(currency)));
    }

    private static PromotionId promotion(ResultSet row, String column) throws SQLException {
        return new PromotionId(row.getObject(column, UUID.class));
    }

    private static @Nullable Long[] numbers(List<PromotionUse> uses, Function<PromotionUse, @Nullable Long> number) {
        @Nullable Long[] numbers = new @Nullable Long[uses.size()];
        Arrays.setAll(numbers, i -> number.apply(uses.get(i)));
        return numbers;
    }

    private static @Nullable String[] texts(List<PromotionUse> uses, Function<PromotionUse, @Nullable String> text) {
        @Nullable String[] texts = new @Nullable String[uses.size()];
        Arrays.setAll(texts, i -> text.apply(uses.get(i)));
        return texts;
    }

    private static @Nullable Long minor(@Nullable Money amount) {
        return amount == null ? null : amount.minor();
    }

    private static @Nullable String code(@Nullable Money amount) {
        return amount == null ? null : amount.currency().getCurrencyCode();
    }
}
