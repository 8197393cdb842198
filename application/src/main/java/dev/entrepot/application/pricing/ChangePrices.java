package dev.entrepot.application.pricing;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.Once;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceAdjustment;
import dev.entrepot.domain.pricing.pricelist.PriceProposalId;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves many regular prices at once, in one transaction, or only tells what that would do. */
public final class ChangePrices {

    private final Once once;
    private final Products products;
    private final CurrentRules rules;
    private final Repricing repricing;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public ChangePrices(Once once, Products products, CurrentRules rules, Repricing repricing, Clock clock) {
        this.once = once;
        this.products = products;
        this.rules = rules;
        this.repricing = repricing;
        this.clock = clock;
    }

    /**
     * Moves them. A SKU that is unknown or has no price in the currency is told in its row, and hinders no other.
     *
     * @throws dev.entrepot.domain.shared.CurrencyMismatch if an amount is of another currency
     * @throws dev.entrepot.domain.shared.MoneyOverflow if a price would be greater than money can be
     */
    public Answer<Changed> handle(Command command) {
        return once.write(command.key(), Changed.class, () -> change(command));
    }

    private Changed change(Command command) {
        Instant now = clock.instant();
        List<Sku> skus = command.skus().stream().distinct().toList();
        Map<Sku, VariantId> variants = products.findVariantsBySku(skus);
        CurrentRules.Rules present = rules.present(command.currency(), variants.values());
        List<PriceSetting> settings = new ArrayList<>();
        for (Sku sku : skus) {
            VariantId variant = variants.get(sku);
            Price price =
                    variant == null ? null : present.prices().basePrice(variant).orElse(null);
            if (variant != null && price != null) {
                Price adjusted = command.adjustment()
                        .appliedTo(price, present.taxes().settings().rounding());
                settings.add(PriceSetting.base(variant, adjusted, command.by(), command.reason()));
            }
        }
        List<PriceOutcome> outcomes = command.dryRun()
                ? repricing.plan(settings, command.effectiveAt(), now)
                : repricing.carryOut(settings, command.effectiveAt(), now);
        return new Changed(rows(skus, variants, outcomes));
    }

    private static List<Row> rows(List<Sku> skus, Map<Sku, VariantId> variants, List<PriceOutcome> outcomes) {
        Map<VariantId, PriceOutcome> byVariant = new HashMap<>();
        outcomes.forEach(outcome -> byVariant.put(outcome.change().variant(), outcome));
        List<Row> rows = new ArrayList<>();
        for (Sku sku : skus) {
            VariantId variant = variants.get(sku);
            PriceOutcome outcome = variant == null ? null : byVariant.get(variant);
            if (outcome == null) {
                rows.add(new Row(sku, variant == null ? Row.SKU_NOT_FOUND : Row.PRICE_MISSING, null, null, null));
            } else {
                rows.add(Row.of(sku, outcome));
            }
        }
        return rows;
    }

    /**
     * What to move, and how.
     *
     * @param skus of whom; one that is named twice counts once
     * @param currency which prices
     * @param reason for people; may be empty
     * @param effectiveAt from when on; none for at once
     * @param dryRun whether only to tell what it would do
     * @param by who wants it
     */
    public record Command(
            @Nullable IdempotencyKey key,
            List<Sku> skus,
            Currency currency,
            PriceAdjustment adjustment,
            String reason,
            @Nullable Instant effectiveAt,
            boolean dryRun,
            Author by) {}

    /** What became of each price, in the order of the SKUs. */
    public record Changed(List<Row> rows) {}

    /**
     * What became of one price.
     *
     * @param result {@value #SKU_NOT_FOUND}, {@value #PRICE_MISSING}, or the name of a {@link PriceOutcome.Result} in lower case
     * @param before what it was; none if there is none
     * @param after what it is or would become
     * @param proposal where a change that waits is kept
     */
    public record Row(
            Sku sku,
            String result,
            @Nullable Price before,
            @Nullable Price after,
            @Nullable PriceProposalId proposal) {

        /** There is no such variant. */
        public static final String SKU_NOT_FOUND = "sku_not_found";

        /** The variant has no price in the currency. */
        public static final String PRICE_MISSING = "price_missing";

        static Row of(Sku sku, PriceOutcome outcome) {
            return new Row(
                    sku,
                    outcome.result().name().toLowerCase(Locale.ROOT),
                    outcome.change().before(),
                    outcome.change().after(),
                    outcome.proposal());
        }
    }
}
