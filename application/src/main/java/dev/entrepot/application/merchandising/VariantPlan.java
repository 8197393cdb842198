package dev.entrepot.application.merchandising;

import dev.entrepot.application.merchandising.ImportRemark.Field;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PricePreview;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What importing a product comes to for its variants: what they become, and which prices and counts differ from the shop's. */
final class VariantPlan {

    private static final String REASON = "import";

    private final ImportedProduct product;
    private final Assortment.Standing standing;
    private final Occasion occasion;
    private final List<Variant> variants = new ArrayList<>();
    private final List<PriceSetting> prices = new ArrayList<>();
    private final List<StockEntry> counts = new ArrayList<>();
    private final List<ImportRemark> failures = new ArrayList<>();
    private final List<ImportRemark> warnings = new ArrayList<>();
    private final Map<VariantId, ImportRemark> ifWaiting = new HashMap<>();
    private boolean priced;
    private boolean repriced;

    private VariantPlan(ImportedProduct product, Assortment.Standing standing, Occasion occasion) {
        this.product = product;
        this.standing = standing;
        this.occasion = occasion;
    }

    static VariantPlan of(
            ImportedProduct product,
            @Nullable Product present,
            Assortment.Standing standing,
            Occasion occasion,
            SkuRegister skus,
            IdSource ids) {
        VariantPlan plan = new VariantPlan(product, standing, occasion);
        List<Variant> old = present == null ? List.of() : present.variants();
        List<SkuChoice> choices = product.variants().stream()
                .map(variant -> SkuChoice.of(product.slug(), variant))
                .toList();
        List<@Nullable Variant> matches = VariantMatches.of(product.variants(), choices, old);
        List<Sku> names = skus.name(choices, matches, old);
        for (int i = 0; i < names.size(); i++) {
            plan.add(product.variants().get(i), matches.get(i), choices.get(i), names.get(i), ids);
        }
        return plan;
    }

    List<Variant> variants() {
        return variants;
    }

    /** Whether prices take effect, or counts change. */
    boolean isRepricedOrRestocked() {
        return repriced || !counts.isEmpty();
    }

    /** The prices that differ from the shop's, those that will wait for approval included. */
    List<PriceSetting> prices() {
        return prices;
    }

    /** What to tell of each price that differs, should it turn out to wait for approval. */
    Map<VariantId, ImportRemark> ifWaiting() {
        return ifWaiting;
    }

    /** The counts that differ from the shop's. */
    List<StockEntry> counts() {
        return counts;
    }

    List<ImportRemark> failures() {
        return failures;
    }

    List<ImportRemark> warnings() {
        return warnings;
    }

    /** Whether a variant has a price that it may be sold at. */
    boolean isPriced() {
        return priced;
    }

    private void add(ImportedVariant said, @Nullable Variant match, SkuChoice choice, Sku sku, IdSource ids) {
        VariantId id = match == null ? new VariantId(ids.next()) : match.id();
        variants.add(new Variant(id, sku, barcode(said, match), said.options(), weight(said, match)));
        boolean renamed = match == null || !match.sku().equals(sku);
        if (renamed && !sku.equals(choice.wanted())) {
            warn(
                    said,
                    Field.SKU,
                    "sku_suffixed",
                    "Another variant has the SKU " + choice.wanted() + ", so this one got " + sku + ".");
        }
        price(said, id);
        stock(said, id);
    }

    private void price(ImportedVariant said, VariantId id) {
        Price standingPrice = standing.prices().get(id);
        BigDecimal amount = said.price();
        if (amount == null) {
            priced |= standingPrice != null;
        } else if (amount.signum() == 0) {
            warn(
                    said,
                    Field.PRICE,
                    "no_price",
                    "A price of zero is no price: "
                            + (standingPrice == null
                                    ? "the variant cannot be ordered until it has one."
                                    : "the variant keeps " + standingPrice.unit() + "."));
        } else {
            priced = true;
            Money unit = money(amount);
            Price price = new Price(unit, compareAt(said, unit), Price.BASE_LIST);
            if (!price.equals(standingPrice)) {
                PriceSetting setting = PriceSetting.base(id, price, Author.named(occasion.by()), REASON);
                prices.add(setting);
                repriced |= !PricePreview.of(PriceChange.of(setting, standingPrice, occasion.at()), null, null)
                        .needsApproval();
                ifWaiting.put(id, waiting(said, price));
            }
        }
    }

    private ImportRemark waiting(ImportedVariant said, Price price) {
        return remark(
                said,
                Field.PRICE,
                "price_waits_for_approval",
                "The price " + price.unit()
                        + " is more than 50 % away from the present or last one, so it waits for somebody's approval.");
    }

    private @Nullable Money compareAt(ImportedVariant said, Money unit) {
        BigDecimal amount = said.compareAt();
        if (amount == null || amount.signum() == 0) {
            return null;
        }
        Money compareAt = money(amount);
        if (compareAt.compareTo(unit) <= 0) {
            warn(
                    said,
                    Field.COMPARE_AT,
                    "compare_at_ignored",
                    "The crossed-out price (" + compareAt + ") is not above the price (" + unit
                            + ") and was left out.");
            return null;
        }
        return compareAt;
    }

    private void stock(ImportedVariant said, VariantId id) {
        StockItem item = standing.item(id);
        switch (said.stock()) {
            case null -> {}
            case ImportedStock.Untracked untracked -> {
                if (item == null) {
                    counts.add(StockEntry.count(id, standing.home(), ImportedStock.Untracked.UNITS));
                }
            }
            case ImportedStock.Counted counted -> count(said, id, item, counted.units());
        }
    }

    private void count(ImportedVariant said, VariantId id, @Nullable StockItem item, long units) {
        if (item != null && item.owesMoreThan(units)) {
            failures.add(remark(
                    said,
                    Field.ON_HAND,
                    "stock_below_reserved",
                    item.reserved() + " units are held for orders, so " + units
                            + " cannot be on hand. The stock was left as it is."));
        } else if (units != (item == null ? 0 : item.onHand())) {
            counts.add(StockEntry.count(id, standing.home(), units));
        }
    }

    private Money money(BigDecimal amount) {
        Currency currency = occasion.currency();
        return Money.of(amount.setScale(currency.getDefaultFractionDigits()), currency);
    }

    private static @Nullable String barcode(ImportedVariant said, @Nullable Variant match) {
        String barcode = said.barcode();
        if (barcode == null) {
            return match == null ? null : match.barcode();
        }
        return barcode.isBlank() ? null : barcode;
    }

    private static long weight(ImportedVariant said, @Nullable Variant match) {
        Long weight = said.weightGrams();
        if (weight == null) {
            return match == null ? 0 : match.weightGrams();
        }
        return weight;
    }

    private void warn(ImportedVariant said, Field field, String code, String message) {
        warnings.add(remark(said, field, code, message));
    }

    private ImportRemark remark(ImportedVariant said, Field field, String code, String message) {
        return new ImportRemark(said.line(), product.slug().value(), field, code, message);
    }

    /**
     * When an import happens, and by whose will.
     *
     * @param currency of the prices in the file
     * @param by the name of the key or user, or of the import
     */
    record Occasion(Currency currency, String by, Instant at) {}
}
