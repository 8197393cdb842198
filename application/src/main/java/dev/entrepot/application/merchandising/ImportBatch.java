package dev.entrepot.application.merchandising;

import dev.entrepot.application.merchandising.ImportProducts.Mode;
import dev.entrepot.application.merchandising.ImportProducts.Result;
import dev.entrepot.application.pricing.PriceOutcome;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One attempt to import a batch, inside a transaction. Used once. */
final class ImportBatch {

    private final Products products;
    private final Classification classification;
    private final Assortment assortment;
    private final IdSource ids;
    private final Currency currency;
    private final ImportProducts.Command command;
    private final Instant now;

    private final Map<Slug, Product> present = new HashMap<>();
    private final List<Product> created = new ArrayList<>();
    private final List<Product> changed = new ArrayList<>();
    private final List<PriceSetting> prices = new ArrayList<>();
    private final Map<VariantId, ImportRemark> ifWaiting = new HashMap<>();
    private final List<StockEntry> counts = new ArrayList<>();
    private final List<ImportRemark> failures = new ArrayList<>();
    private final List<ImportRemark> warnings = new ArrayList<>();
    private int updated;
    private int unchanged;
    private int failed;

    ImportBatch(
            Products products,
            Classification classification,
            Assortment assortment,
            IdSource ids,
            Currency currency,
            ImportProducts.Command command,
            Instant now) {
        this.products = products;
        this.classification = classification;
        this.assortment = assortment;
        this.ids = ids;
        this.currency = currency;
        this.command = command;
        this.now = now;
    }

    Result run() {
        Set<Slug> slugs = command.products().stream().map(ImportedProduct::slug).collect(Collectors.toSet());
        if (slugs.isEmpty()) {
            return Result.NOTHING;
        }
        products.findBySlugs(slugs).forEach(product -> present.put(product.slug(), product));
        List<ImportedProduct> sound = sound();
        if (!sound.isEmpty()) {
            plan(sound);
            store();
        }
        return new Result(created.size(), updated, unchanged, failed, failures, warnings);
    }

    private List<ImportedProduct> sound() {
        List<ImportedProduct> sound = new ArrayList<>();
        for (ImportedProduct product : command.products()) {
            boolean isNew = !present.containsKey(product.slug());
            if (!isNew && command.mode() == Mode.KEEP) {
                unchanged++;
                continue;
            }
            List<ImportRemark> faults = ImportChecks.faults(product, isNew, currency);
            if (faults.isEmpty()) {
                sound.add(product);
            } else {
                failed++;
                failures.addAll(faults);
            }
        }
        return sound;
    }

    private void plan(List<ImportedProduct> sound) {
        Classification.Known known = classification.resolve(sound);
        Assortment.Standing standing = assortment.standing(currency, variantsOf(present.values()));
        SkuRegister skus = new SkuRegister(products.findVariantsBySku(sound.stream()
                .flatMap(product -> product.variants().stream().map(variant -> SkuChoice.of(product.slug(), variant)))
                .flatMap(choice -> Stream.of(choice.wanted(), choice.suffixed()))
                .collect(Collectors.toSet())));
        VariantPlan.Occasion occasion = new VariantPlan.Occasion(currency, command.by(), now);
        for (ImportedProduct product : sound) {
            Product found = present.get(product.slug());
            try {
                VariantPlan variants = VariantPlan.of(product, found, standing, occasion, skus, ids);
                take(new ImportPlan(product, variants, known), found);
            } catch (CatalogRefusal refusal) {
                failed++;
                failures.add(ImportProducts.remark(product, refusal));
            }
        }
    }

    private void take(ImportPlan plan, @Nullable Product found) {
        if (found == null) {
            created.add(plan.draft(new ProductId(ids.next()), now));
        } else {
            boolean rewritten = plan.rewrite(found, now);
            if (rewritten) {
                changed.add(found);
            }
            if (rewritten || plan.isRepricedOrRestocked()) {
                updated++;
            } else {
                unchanged++;
            }
        }
        prices.addAll(plan.variants().prices());
        ifWaiting.putAll(plan.variants().ifWaiting());
        counts.addAll(plan.variants().counts());
        failures.addAll(plan.variants().failures());
        warnings.addAll(plan.warnings());
    }

    private void store() {
        // Updates first: a SKU that they free may be one that a new product gets.
        if (!changed.isEmpty()) {
            products.updateAll(changed);
        }
        if (!created.isEmpty()) {
            products.addAll(created);
        }
        for (PriceOutcome outcome : assortment.store(prices, counts, command.by(), now)) {
            if (outcome.result() == PriceOutcome.Result.WAITING_FOR_APPROVAL) {
                warnings.add(
                        Objects.requireNonNull(ifWaiting.get(outcome.change().variant()), "a price of this batch"));
            }
        }
    }

    private static List<VariantId> variantsOf(Collection<Product> products) {
        return products.stream()
                .flatMap(product -> product.variants().stream())
                .map(Variant::id)
                .toList();
    }
}
