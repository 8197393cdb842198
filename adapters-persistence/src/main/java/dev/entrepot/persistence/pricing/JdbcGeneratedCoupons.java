package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.promotion.CouponBatch;
import dev.entrepot.domain.pricing.promotion.CouponBatchId;
import dev.entrepot.domain.pricing.promotion.GeneratedCoupons;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlValues;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Generated codes in PostgreSQL, made here by a random generator fit for secrets, and stored some thousands at a time. */
public final class JdbcGeneratedCoupons implements GeneratedCoupons {

    /** 32 of them, so that each takes 5 random bits and none is more likely; without 0, 1, I and O, which look like others. */
    private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int AT_ONCE = 10_000;
    private static final int LOWEST_BITS = SYMBOLS.length() - 1;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    /** Makes it of what it needs. */
    public JdbcGeneratedCoupons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void generate(CouponBatch batch) {
        RunningTransaction.required();
        jdbc.sql("""
                        insert into promotion_coupon_batches (id, promotion_id, count, prefix, length, made_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(batch.id().value())
                .param(batch.promotion().value())
                .param(batch.count())
                .param(batch.prefix())
                .param(batch.length())
                .param(SqlValues.timestamp(batch.madeAt()))
                .update();
        int missing = batch.count();
        while (missing > 0) {
            missing -= store(codes(batch, Math.min(missing, AT_ONCE)), batch);
        }
    }

    /** A code that is there already is passed over, and another one made in its place. */
    private int store(String[] codes, CouponBatch batch) {
        return jdbc.sql("""
                        insert into promotion_coupons (code, promotion_id, batch_id)
                        select c.code, ?, ? from unnest(?::text[]) as c(code)
                        on conflict (tenant_id, code) do nothing
                        """)
                .param(batch.promotion().value())
                .param(batch.id().value())
                .param(codes)
                .update();
    }

    private String[] codes(CouponBatch batch, int count) {
        byte[] chance = new byte[count * batch.length()];
        random.nextBytes(chance);
        String[] codes = new String[count];
        char[] code = new char[batch.length()];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < code.length; j++) {
                code[j] = SYMBOLS.charAt(chance[i * code.length + j] & LOWEST_BITS);
            }
            codes[i] = batch.prefix() + new String(code);
        }
        return codes;
    }

    @Override
    public Optional<CouponBatch> find(CouponBatchId id) {
        return jdbc.sql(
                        "select promotion_id, count, prefix, length, made_at from promotion_coupon_batches where id = ?")
                .param(id.value())
                .query((row, number) -> new CouponBatch(
                        id,
                        new PromotionId(row.getObject("promotion_id", UUID.class)),
                        row.getInt("count"),
                        row.getString("prefix"),
                        row.getInt("length"),
                        SqlValues.instant(row, "made_at")))
                .optional();
    }

    @Override
    public List<String> codes(CouponBatchId batch, String after, int limit) {
        return jdbc.sql("select code from promotion_coupons where batch_id = ? and code > ? order by code limit ?")
                .param(batch.value())
                .param(after)
                .param(limit)
                .query((row, number) -> row.getString("code"))
                .list();
    }
}
