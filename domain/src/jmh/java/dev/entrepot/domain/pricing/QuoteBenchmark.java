package dev.entrepot.domain.pricing;

import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.LineFilter;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Stacking;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long a quote takes: 20 lines with 10,000 promotions of which 200 are candidates, and 1 line with none. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuoteBenchmark {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final int DEFINED = 10_000;
    private static final int ACTIVE = 200;

    private final PriceBook prices;
    private final TaxTable taxes;
    private final Basket twentyLines;
    private final Basket oneLine;
    private final PromotionBook promotions;
    private final PromotionBook none = new PromotionBook(1, List.of());

    /** Fills the shop. */
    public QuoteBenchmark() {
        List<BasketLine> lines = new ArrayList<>();
        Map<VariantId, Price> base = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            VariantId variant = new VariantId(new UUID(1, i));
            base.put(variant, Price.base(Money.ofMinor(999 + 100L * i, EUR)));
            Classification classification = new Classification(
                    new ProductId(new UUID(2, i)),
                    Set.of(category(i), category(1_000_000 + i % 5)),
                    new BrandId(new UUID(4, i % 7)),
                    Set.of("tag" + i));
            lines.add(new BasketLine(variant, new Sku("SKU-" + i), TaxCategory.STANDARD, 1 + i % 3, classification));
        }
        this.prices = PriceBook.ofBase(1, EUR, true, base);
        this.twentyLines = Basket.of(EUR, lines);
        this.oneLine = Basket.of(EUR, lines.subList(0, 1));
        this.taxes = new TaxTable(
                1,
                Destination.country("DE"),
                TaxSettings.CUSTOMARY,
                List.of(new TaxRule(
                        Zone.country("DE"),
                        TaxCategory.STANDARD,
                        List.of(new TaxRate("VAT 19%", Percentage.of("19"))))));
        List<Promotion> defined = new ArrayList<>();
        for (int i = 0; i < DEFINED; i++) {
            defined.add(i < ACTIVE ? active(i) : elsewhere(i));
        }
        this.promotions = new PromotionBook(1, defined);
    }

    private static CategoryId category(int number) {
        return new CategoryId(new UUID(3, number));
    }

    /** What concerns the basket: half of it applies, the rest is kept out by a condition. */
    private static Promotion active(int i) {
        Condition customers = i % 2 == 0
                ? Condition.minimumQuantity(1)
                : new Condition.CustomerGroup(Set.of("staff"));
        LineFilter line = LineFilter.tagged("tag" + i % 20);
        return switch (i % 8) {
            case 0, 1, 2 -> promotion(i, Action.percentOffLines(line, "1")).when(customers);
            case 3, 4 -> promotion(i, Action.amountOffOrder(Money.ofMinor(10, EUR))).when(customers);
            case 5 ->
                promotion(i, Action.percentOffLines(new LineFilter.Categories(Set.of(category(i % 20))), "2"))
                        .when(customers)
                        .stacked(Stacking.bestOf("group" + i % 3));
            case 6 -> promotion(i, new Action.BuyXGetY(line, 2, line, 1, Percentage.of("50"), 2));
            default ->
                promotion(i, Action.percentOffOrder("30"))
                        .when(Condition.minimumSubtotal(Money.of("5000.00", EUR)));
        };
    }

    /** What concerns other products, other buyers' codes, or another time. */
    private static Promotion elsewhere(int i) {
        Promotion promotion = promotion(i, Action.percentOffLines(LineFilter.tagged("other" + i), "10"));
        return i % 10 == 0 ? promotion.during(new Validity(null, NOON)) : promotion;
    }

    private static Promotion promotion(int i, Action action) {
        return Promotion.of(new PromotionId(new UUID(5, i)), "P" + i, "Promotion " + i, action)
                .withPriority(i % 5);
    }

    /** 20 lines. */
    @Benchmark
    public Quote twentyLinesAndTwoHundredPromotions() {
        return Pricing.quote(twentyLines, prices, promotions, taxes, NOON);
    }

    /** 1 line. */
    @Benchmark
    public Quote oneLineAndNone() {
        return Pricing.quote(oneLine, prices, none, taxes, NOON);
    }
}
