package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.pricing.promotion.CustomerKey;
import dev.entrepot.domain.pricing.promotion.Limits;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.PromotionUse;
import dev.entrepot.domain.pricing.promotion.PromotionUses;
import dev.entrepot.domain.pricing.promotion.RedemptionId;
import dev.entrepot.domain.pricing.promotion.RedemptionOutcome;
import dev.entrepot.domain.pricing.promotion.Redemptions;
import dev.entrepot.domain.pricing.promotion.Usage;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Uses of promotions in memory, with all that {@link PromotionUses} promises. */
public final class InMemoryPromotionUses implements PromotionUses {

    private final InMemoryUnitOfWork work;
    private final InMemoryGeneratedCoupons coupons;
    private final InMemoryTable<PromotionId, Usage> totals;
    private final InMemoryTable<OfCustomer, Long> byCustomer;
    private final InMemoryTable<RedemptionId, List<Counted>> redemptions;

    /** Makes a shop in which no promotion was ever used. */
    public InMemoryPromotionUses(InMemoryUnitOfWork work, InMemoryGeneratedCoupons coupons) {
        this.work = work;
        this.coupons = coupons;
        this.totals = new InMemoryTable<>(work);
        this.byCustomer = new InMemoryTable<>(work);
        this.redemptions = new InMemoryTable<>(work);
    }

    @Override
    public Known find(Collection<PromotionId> promotions, Set<String> codes, @Nullable CustomerKey customer) {
        return work.call(() -> {
            Map<String, PromotionId> unused = new HashMap<>();
            Set<String> redeemed = new HashSet<>();
            Set<PromotionId> wanted = new HashSet<>(promotions);
            for (String code : codes) {
                coupons.coupon(code).ifPresent(coupon -> {
                    wanted.add(coupon.promotion());
                    if (coupon.redemption() == null) {
                        unused.put(code, coupon.promotion());
                    } else {
                        redeemed.add(code);
                    }
                });
            }
            Map<PromotionId, Usage> usage = new HashMap<>();
            for (PromotionId promotion : wanted) {
                Usage total = totals.find(promotion).orElse(Usage.NONE);
                usage.put(promotion, new Usage(total.orders(), ordersOf(promotion, customer), total.given()));
            }
            return new Known(new Redemptions(unused, usage), redeemed);
        });
    }

    @Override
    public RedemptionOutcome redeem(
            RedemptionId redemption, CustomerKey customer, Collection<PromotionUse> uses, Instant at) {
        return work.call(() -> {
            if (redemptions.has(redemption)) {
                throw new IllegalArgumentException("the redemption " + redemption + " was used before");
            }
            Set<PromotionId> full = new HashSet<>();
            Set<String> taken = new HashSet<>();
            for (PromotionUse use : uses) {
                if (!hasRoom(use, customer)) {
                    full.add(use.promotion());
                }
                String code = use.code();
                if (code != null && !coupons.isUnused(code, use.promotion())) {
                    taken.add(code);
                }
            }
            if (!full.isEmpty() || !taken.isEmpty()) {
                return new RedemptionOutcome.Exhausted(full, taken);
            }
            List<Counted> counted = new ArrayList<>();
            uses.forEach(use -> counted.add(count(use, customer, redemption)));
            redemptions.put(redemption, List.copyOf(counted));
            return new RedemptionOutcome.Redeemed();
        });
    }

    private boolean hasRoom(PromotionUse use, CustomerKey customer) {
        Limits limits = use.limits();
        Usage total = totals.find(use.promotion()).orElse(Usage.NONE);
        Money budget = limits.budget();
        return (limits.uses() == null || total.orders() < limits.uses())
                && (limits.usesPerCustomer() == null || ordersOf(use.promotion(), customer) < limits.usesPerCustomer())
                && (budget == null
                        || (use.given().currency().equals(budget.currency())
                                && spent(total, budget).plus(use.given()).compareTo(budget) <= 0));
    }

    /** What was given in another currency, before the budget got this one, does not count. */
    private static Money spent(Usage total, Money budget) {
        Money given = total.given();
        return given == null || !given.currency().equals(budget.currency()) ? Money.zero(budget.currency()) : given;
    }

    /** What is given back may have been counted before the budget changed its currency to and fro, when all was counted anew. */
    private static Money notBelowZero(Money amount) {
        return amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }

    private Counted count(PromotionUse use, CustomerKey customer, RedemptionId redemption) {
        Limits limits = use.limits();
        Money budget = limits.budget();
        Money given = budget == null ? null : use.given();
        boolean inTotal = limits.uses() != null || budget != null;
        if (inTotal) {
            Usage total = totals.find(use.promotion()).orElse(Usage.NONE);
            Money after = budget == null ? total.given() : spent(total, budget).plus(use.given());
            totals.put(use.promotion(), new Usage(total.orders() + 1, 0, after));
        }
        OfCustomer key = limits.usesPerCustomer() == null ? null : new OfCustomer(use.promotion(), customer);
        if (key != null) {
            byCustomer.put(key, byCustomer.find(key).orElse(0L) + 1);
        }
        String code = use.code();
        if (code != null) {
            coupons.redeem(code, redemption);
        }
        return new Counted(use.promotion(), inTotal, given, key, code);
    }

    @Override
    public void release(RedemptionId redemption, Instant at) {
        work.call(() -> {
            redemptions.find(redemption).orElse(List.of()).forEach(this::giveBack);
            if (redemptions.has(redemption)) {
                redemptions.put(redemption, List.of());
            }
            return true;
        });
    }

    private void giveBack(Counted counted) {
        if (counted.inTotal()) {
            Usage total = totals.find(counted.promotion()).orElse(Usage.NONE);
            Money given = counted.given();
            Money before = total.given();
            Money after = given == null || before == null || !before.currency().equals(given.currency())
                    ? before
                    : notBelowZero(before.minus(given));
            totals.put(counted.promotion(), new Usage(total.orders() - 1, 0, after));
        }
        OfCustomer key = counted.customer();
        if (key != null) {
            byCustomer.put(key, byCustomer.find(key).orElse(0L) - 1);
        }
        String code = counted.code();
        if (code != null) {
            coupons.redeem(code, null);
        }
    }

    private long ordersOf(PromotionId promotion, @Nullable CustomerKey customer) {
        return customer == null
                ? 0
                : byCustomer.find(new OfCustomer(promotion, customer)).orElse(0L);
    }

    private record OfCustomer(PromotionId promotion, CustomerKey customer) {}

    private record Counted(
            PromotionId promotion,
            boolean inTotal,
            @Nullable Money given,
            @Nullable OfCustomer customer,
            @Nullable String code) {}
}
