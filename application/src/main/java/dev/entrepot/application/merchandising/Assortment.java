package dev.entrepot.application.merchandising;

import dev.entrepot.application.pricing.PriceOutcome;
import dev.entrepot.application.pricing.Repricing;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.StockItem;
import dev.entrepot.domain.inventory.StockItems;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the use cases of this feature share: making variants of drafts, and storing the prices and counts that came with them. */
public final class Assortment {

    private static final int RANDOM_LENGTH = 8;
    private static final String NO_CATEGORY = "ITEM";

    private final Categories categories;
    private final PriceLists priceLists;
    private final Repricing repricing;
    private final StockItems stockItems;
    private final Locations locations;
    private final IdSource ids;

    /** Makes it of the ports that it needs. */
    public Assortment(
            Categories categories,
            PriceLists priceLists,
            Repricing repricing,
            StockItems stockItems,
            Locations locations,
            IdSource ids) {
        this.categories = categories;
        this.priceLists = priceLists;
        this.repricing = repricing;
        this.stockItems = stockItems;
        this.locations = locations;
        this.ids = ids;
    }

    /**
     * The variants of some drafts, with ids and SKUs for those that have none.
     *
     * @param category what the beginning of a made SKU is taken from
     * @param present the ids that a draft may name
     * @throws CatalogRefusal.UnknownReference if the category does not exist, or a draft names another id
     */
    List<Variant> variants(
            List<VariantDraft> drafts, @Nullable CategoryId category, Set<VariantId> present, Instant at) {
        String code = category == null || drafts.stream().allMatch(draft -> draft.sku() != null)
                ? NO_CATEGORY
                : codeOf(category);
        List<Variant> variants = new ArrayList<>();
        for (VariantDraft draft : drafts) {
            VariantId id = draft.id();
            if (id != null && !present.contains(id)) {
                throw new CatalogRefusal.UnknownReference("variants.id", id);
            }
            Sku sku = draft.sku();
            variants.add(new Variant(
                    id == null ? new VariantId(ids.next()) : id,
                    sku == null
                            ? Sku.made(code, LocalDate.ofInstant(at, ZoneOffset.UTC), ids.code(RANDOM_LENGTH))
                            : sku,
                    draft.barcode(),
                    draft.options(),
                    draft.weightGrams()));
        }
        return variants;
    }

    /**
     * Stores the prices and counts that came with the drafts, which stand in the order of the variants. A price that differs too much from
     * the present one waits for approval.
     *
     * @param reason why the prices are what they are, for people
     */
    void store(List<Variant> variants, List<VariantDraft> drafts, Author by, String reason, Instant at) {
        List<PriceSetting> prices = new ArrayList<>();
        Map<VariantId, Long> onHands = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            VariantId variant = variants.get(i).id();
            Price price = drafts.get(i).price();
            if (price != null) {
                prices.add(PriceSetting.base(variant, price, by, reason));
            }
            Long onHand = drafts.get(i).onHand();
            if (onHand != null) {
                onHands.put(variant, onHand);
            }
        }
        try {
            store(prices, counts(onHands), by.name(), at);
        } catch (InventoryRefusal.OfItem refused) {
            throw named(refused, variants);
        }
    }

    private List<StockEntry> counts(Map<VariantId, Long> onHands) {
        if (onHands.isEmpty()) {
            return List.of();
        }
        LocationId home = home();
        return onHands.entrySet().stream()
                .map(counted -> StockEntry.count(counted.getKey(), home, counted.getValue()))
                .toList();
    }

    /** Where stock is that comes with a product. */
    private LocationId home() {
        return locations.main().id();
    }

    /** Names the variant by its SKU, which editors know, at the default location. */
    private InventoryRefusal.OfItem named(InventoryRefusal.OfItem refused, List<Variant> variants) {
        return variants.stream()
                .filter(variant -> variant.id().equals(refused.present().variant()))
                .findFirst()
                .map(variant -> refused.named(new InventoryRefusal.OfItem.Names(
                        variant.sku(), locations.main().code())))
                .orElse(refused);
    }

    /** Stores prices, those that differ too much as proposals, and counts. Tells what became of the prices, in their order. */
    List<PriceOutcome> store(List<PriceSetting> prices, List<StockEntry> counts, String by, Instant at) {
        List<PriceOutcome> outcomes = repricing.carryOut(prices, null, at);
        if (!counts.isEmpty()) {
            stockItems.book(counts, by, at).orNone();
        }
        return outcomes;
    }

    /** What the shop asks for variants and has of them now, never from a memory. */
    Standing standing(Currency currency, List<VariantId> variants) {
        LocationId home = home();
        if (variants.isEmpty()) {
            return new Standing(Map.of(), Map.of(), home);
        }
        return new Standing(
                priceLists.book(currency, variants, PriceLists.PRESENT).basePrices(),
                stockItems.items(variants.stream()
                        .map(variant -> new StockKey(variant, home))
                        .toList()),
                home);
    }

    /** The ids of variants. */
    static Set<VariantId> idsOf(List<Variant> variants) {
        return variants.stream().map(Variant::id).collect(Collectors.toSet());
    }

    private String codeOf(CategoryId category) {
        return categories
                .find(category)
                .map(Category::content)
                .map(Category.Content::code)
                .orElseThrow(() -> new CatalogRefusal.UnknownReference("category_id", category));
    }

    /**
     * Prices and stock, without the variants that have none.
     *
     * @param home the default location, where that stock is
     */
    record Standing(Map<VariantId, Price> prices, Map<StockKey, StockItem> stock, LocationId home) {

        @Nullable
        StockItem item(VariantId variant) {
            return stock.get(new StockKey(variant, home));
        }
    }
}
