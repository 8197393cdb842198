package dev.entrepot.application.catalog;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.shared.StaleVersion;
import org.jspecify.annotations.Nullable;

/** Removes a category that has neither products nor sub-categories. */
public final class DeleteCategory {

    private final Transactions transactions;
    private final Categories categories;
    private final Products products;

    /** Makes it of the ports that it needs. */
    public DeleteCategory(Transactions transactions, Categories categories, Products products) {
        this.transactions = transactions;
        this.categories = categories;
        this.products = products;
    }

    /**
     * Removes it.
     *
     * @throws CatalogRefusal.NotFound if the category does not exist
     * @throws StaleVersion if a version was expected and it is another
     * @throws CatalogRefusal.StillInUse if products or categories stand below it, saying how many
     */
    public void handle(Command command) {
        transactions.write(() -> {
            CategoryId id = command.id();
            Category category =
                    categories.find(id).orElseThrow(() -> new CatalogRefusal.NotFound("category", id.toString()));
            Long expected = command.expectedVersion();
            if (expected != null && expected != category.version()) {
                throw new StaleVersion(expected, category.version());
            }
            long inIt = products.countIn(id);
            long children = categories.countChildren(id);
            if (inIt > 0 || children > 0) {
                throw new CatalogRefusal.StillInUse("category", inIt, children);
            }
            categories.remove(category);
            return category;
        });
    }

    /**
     * What to remove.
     *
     * @param expectedVersion the version that the caller has seen; none if that does not matter
     */
    public record Command(CategoryId id, @Nullable Long expectedVersion) {}
}
