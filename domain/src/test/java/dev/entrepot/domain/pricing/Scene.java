package dev.entrepot.domain.pricing;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.pricing.tax.TaxRule;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.pricing.tax.TaxTable;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import dev.entrepot.domain.shared.Zone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Short words for what pricing tests are made of: a shirt at EUR 19.99 and a cap at EUR 7.50. */
final class Scene {

    static final Currency EUR = Currency.getInstance("EUR");
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final TaxTable UNTAXED = TaxTable.none("DE");
    static final TaxTable GERMANY = taxes(
            new TaxRule(Zone.country("DE"), TaxCategory.STANDARD, List.of(rate("VAT 19%", "19"))),
            new TaxRule(Zone.country("DE"), new TaxCategory("reduced"), List.of(rate("VAT 7%", "7"))));

    private Scene() {}

    static Money eur(String amount) {
        return Money.of(amount, EUR);
    }

    static VariantId variant(String sku) {
        return new VariantId(UUID.nameUUIDFromBytes(sku.getBytes(StandardCharsets.UTF_8)));
    }

    static BasketLine line(String sku, int quantity) {
        return line(sku, quantity, "standard");
    }

    static BasketLine line(String sku, int quantity, String taxCategory) {
        return new BasketLine(variant(sku), new Sku(sku), new TaxCategory(taxCategory), quantity);
    }

    static Basket basket(BasketLine... lines) {
        return Basket.of(EUR, List.of(lines));
    }

    /** Two shirts and a cap: EUR 47.48. */
    static Basket twoShirtsAndACap() {
        return basket(line("SHIRT", 2), line("CAP", 1));
    }

    /** The shirt and the cap, without the tax. */
    static PriceBook net() {
        return prices(false, Map.of("SHIRT", "19.99", "CAP", "7.50"));
    }

    static PriceBook prices(boolean taxIncluded, Map<String, String> amounts) {
        Map<VariantId, Price> prices = new HashMap<>();
        amounts.forEach((sku, amount) -> prices.put(variant(sku), Price.base(eur(amount))));
        return PriceBook.ofBase(1, EUR, taxIncluded, prices);
    }

    static Promotion percentOff(String code, int priority, String percent) {
        return promotion(code, priority, Action.percentOffOrder(percent));
    }

    static Promotion amountOff(String code, int priority, String amount) {
        return promotion(code, priority, Action.amountOffOrder(eur(amount)));
    }

    static Promotion promotion(String code, int priority, Action reward) {
        return Promotion.of(new PromotionId(variant(code).value()), code, "About " + code, reward)
                .withPriority(priority);
    }

    static PromotionBook promotions(Promotion... promotions) {
        return new PromotionBook(1, List.of(promotions));
    }

    static TaxRate rate(String name, String percent) {
        return new TaxRate(name, Percentage.of(percent));
    }

    static TaxTable taxes(TaxRule... rules) {
        return new TaxTable(1, Destination.country("DE"), TaxSettings.CUSTOMARY, List.of(rules));
    }
}
