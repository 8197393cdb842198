package dev.entrepot.application.catalog;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.shared.StaleVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces what a category says, its slug and its place in the tree. */
public final class UpdateCategory {

    private final Transactions transactions;
    private final Categories categories;

    /** Makes it of the ports that it needs. */
    public UpdateCategory(Transactions transactions, Categories categories) {
        this.transactions = transactions;
        this.categories = categories;
    }

    /**
     * Replaces it.
     *
     * @throws CatalogRefusal.NotFound if the category does not exist
     * @throws StaleVersion if it is not of the expected version
     * @throws CatalogRefusal.CategoryCycle if it would stand below itself
     * @throws CatalogRefusal.UnknownReference if the new parent does not exist
     * @throws CatalogRefusal.SlugTaken if the slug is in use
     * @throws CatalogRefusal.CodeTaken if the code is in use
     */
    public void handle(Command command) {
        transactions.write(() -> {
            CategoryId id = command.id();
            Category category =
                    categories.find(id).orElseThrow(() -> new CatalogRefusal.NotFound("category", id.toString()));
            if (category.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), category.version());
            }
            category.rewrite(command.content());
            category.rename(command.slug());
            move(category, command.parent());
            categories.update(category);
            return category;
        });
    }

    private void move(Category category, @Nullable CategoryId parent) {
        if (parent == null) {
            category.moveToTop();
            return;
        }
        List<CategoryId> lineage = categories.lineage(parent);
        if (lineage.isEmpty()) {
            throw new CatalogRefusal.UnknownReference("parent_id", parent);
        }
        category.moveBelow(parent, lineage);
    }

    /**
     * What to replace, and by what.
     *
     * @param expectedVersion the version that the caller has seen
     * @param parent none for a root
     */
    public record Command(
            CategoryId id,
            long expectedVersion,
            Category.Content content,
            Slug slug,
            @Nullable CategoryId parent) {}
}
