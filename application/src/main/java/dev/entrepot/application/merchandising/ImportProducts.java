package dev.entrepot.application.merchandising;

import dev.entrepot.application.merchandising.ImportRemark.Field;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.application.shared.Stores;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.Refusal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings a batch of products from a file into the shop: creates what is new, and makes what exists as the file has it.
 *
 * <p>A product is found by its slug, its variants by their options or their SKUs. Importing the same batch again changes nothing: no
 * version, no ledger, no price is touched. Categories and brands are found by name and made when they are missing.
 *
 * <p>A batch is one transaction with a number of statements that does not grow with its size. Should one product be refused by what
 * is in the shop, the batch is undone and its products are imported one by one, so that this one fails alone.
 *
 * <ul>
 *   <li>A SKU is brought into the shop's shape; one that is missing is made of the slug and the options. When another variant has it,
 *       it gets a suffix, which depends on nothing but slug and options.
 *   <li>A price of zero is no price: the variant keeps the one that it has, if any, and a product without any price becomes a draft,
 *       so that nothing is ever given away by accident. A crossed-out price that is not above the price is left out.
 *   <li>A price that differs from the present one by more than half is kept as a proposal until somebody approves it, and the present
 *       one stays.
 *   <li>A count below what is held for orders is refused, alone: the rest of the product is imported.
 * </ul>
 */
public final class ImportProducts {

    private final Transactions transactions;
    private final Stores stores;
    private final Products products;
    private final Classification classification;
    private final Assortment assortment;
    private final IdSource ids;
    private final Clock clock;

    /** Makes it of the ports that it needs. */
    public ImportProducts(
            Transactions transactions,
            Stores stores,
            Products products,
            Classification classification,
            Assortment assortment,
            IdSource ids,
            Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.products = products;
        this.classification = classification;
        this.assortment = assortment;
        this.ids = ids;
        this.clock = clock;
    }

    /** Imports the batch. What cannot be imported is told in the result, and hinders nothing else. */
    public Result handle(Command command) {
        Currency currency = stores.settings().currency();
        try {
            return attempt(command, currency);
        } catch (Refusal | ConcurrentChange refused) {
            return oneByOne(command, currency);
        }
    }

    private Result oneByOne(Command command, Currency currency) {
        Result sum = Result.NOTHING;
        for (ImportedProduct product : command.products()) {
            Command alone = new Command(List.of(product), command.mode(), command.dryRun(), command.by());
            try {
                sum = sum.plus(attempt(alone, currency));
            } catch (Refusal refusal) {
                sum = sum.plus(Result.failed(List.of(remark(product, refusal))));
            } catch (ConcurrentChange change) {
                sum = sum.plus(Result.failed(List.of(new ImportRemark(
                        product.line(),
                        product.slug().value(),
                        Field.HANDLE,
                        "concurrent_change",
                        "Others keep changing this product. Import it again."))));
            }
        }
        return sum;
    }

    private Result attempt(Command command, Currency currency) {
        try {
            return transactions.write(() -> {
                ImportBatch batch =
                        new ImportBatch(products, classification, assortment, ids, currency, command, clock.instant());
                Result result = batch.run();
                if (command.dryRun()) {
                    throw new Rehearsed(result);
                }
                return result;
            });
        } catch (Rehearsed rehearsed) {
            return rehearsed.result;
        }
    }

    /** What a refusal of the shop means to whoever reads the file. */
    static ImportRemark remark(ImportedProduct product, Refusal refusal) {
        long line = product.line();
        Field field = Field.HANDLE;
        if (refusal instanceof CatalogRefusal.SkuTaken taken) {
            line = lineOf(product, taken);
            field = Field.SKU;
        } else if (refusal instanceof CatalogRefusal.UnfitVariants) {
            field = Field.OPTIONS;
        } else if (refusal instanceof CatalogRefusal.IllegalStatus) {
            field = Field.STATUS;
        } else if (refusal instanceof CatalogRefusal.CodeTaken) {
            field = Field.CATEGORY;
        } else if (refusal instanceof InventoryRefusal) {
            field = Field.ON_HAND;
        } else if (refusal instanceof PricingRefusal) {
            field = Field.PRICE;
        }
        return new ImportRemark(
                line, product.slug().value(), field, refusal.code(), String.valueOf(refusal.getMessage()));
    }

    private static long lineOf(ImportedProduct product, CatalogRefusal.SkuTaken taken) {
        return product.variants().stream()
                .filter(variant -> taken.facts().get("skus") instanceof List<?> skus
                        && skus.contains(
                                SkuChoice.of(product.slug(), variant).suffixed().value()))
                .findFirst()
                .map(ImportedVariant::line)
                .orElse(product.line());
    }

    /** What happens to products that are in the shop already. */
    public enum Mode {
        /** They become as the file has them. */
        UPDATE,
        /** They are left as they are. */
        KEEP
    }

    /**
     * What to import.
     *
     * @param products a few hundred at most, each of another slug
     * @param dryRun whether to undo everything afterwards; the result is the same but for clashes with what another batch of the same
     *     file would have brought
     * @param by the name of the key or user, or of the import
     */
    public record Command(List<ImportedProduct> products, Mode mode, boolean dryRun, String by) {

        /**
         * Copies the products.
         *
         * @throws IllegalArgumentException if two have the same slug
         */
        public Command {
            products = List.copyOf(products);
            long slugs = products.stream().map(ImportedProduct::slug).distinct().count();
            if (slugs < products.size()) {
                throw new IllegalArgumentException("each product of a batch has another slug");
            }
        }
    }

    /**
     * What became of the products; every one of them counts once.
     *
     * @param unchanged those that the shop had like this already
     * @param failed those that were not imported
     * @param failures why not; a stock that was refused alone is told here too
     * @param warnings what was imported otherwise than the file has it
     */
    public record Result(
            int created,
            int updated,
            int unchanged,
            int failed,
            List<ImportRemark> failures,
            List<ImportRemark> warnings) {

        /** Nothing was there to import. */
        public static final Result NOTHING = new Result(0, 0, 0, 0, List.of(), List.of());

        /** Copies the lists. */
        public Result {
            failures = List.copyOf(failures);
            warnings = List.copyOf(warnings);
        }

        static Result failed(List<ImportRemark> failures) {
            return new Result(0, 0, 0, 1, failures, List.of());
        }

        Result plus(Result other) {
            return new Result(
                    created + other.created,
                    updated + other.updated,
                    unchanged + other.unchanged,
                    failed + other.failed,
                    joined(failures, other.failures),
                    joined(warnings, other.warnings));
        }

        private static List<ImportRemark> joined(List<ImportRemark> some, List<ImportRemark> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    /** Undoes a rehearsal, and carries what it found. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Result result;

        Rehearsed(Result result) {
            super("a dry run", null, false, false);
            this.result = result;
        }
    }
}
