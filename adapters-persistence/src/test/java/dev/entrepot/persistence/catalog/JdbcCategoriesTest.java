package dev.entrepot.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.testing.domain.catalog.CategoriesContract;
import dev.entrepot.testing.domain.catalog.SampleClassification;
import dev.entrepot.testing.persistence.TestStore;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class JdbcCategoriesTest implements CategoriesContract {

    private final TestStore store = new TestStore();

    @Override
    public Categories categories() {
        return new JdbcCategories(store.aggregates(), store.jdbc());
    }

    @Override
    public Products products() {
        return new JdbcProducts(store.jdbc(), new PersistenceJson());
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Test
    void theTableItselfKeepsACategoryFromStandingBelowItself() {
        Category root = SampleClassification.category();
        Category child = SampleClassification.below(root.id());
        Category grandchild = SampleClassification.below(child.id());
        store.write(() -> {
            categories().addAll(List.of(root, child, grandchild));
            return true;
        });

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> store.write(() -> moveByHand(root, grandchild)))
                .withMessageContaining("would stand below itself");
    }

    @Test
    void theTableItselfKeepsTheLineagesOfBranchesThatMoveAtOnce() {
        Category top = SampleClassification.category();
        Category root = SampleClassification.category();
        Category branch = SampleClassification.category();
        Category leaf = SampleClassification.below(branch.id());
        store.write(() -> {
            categories().addAll(List.of(top, root, branch, leaf));
            return store.jdbc()
                    .sql(
                            "update categories set parent_id = case id when ? then ?::uuid else ?::uuid end where id in (?, ?)")
                    .params(
                            branch.id().value(),
                            root.id().value(),
                            top.id().value(),
                            root.id().value(),
                            branch.id().value())
                    .update();
        });

        assertThat(lineageOf(leaf))
                .containsExactly(
                        top.id().value(),
                        root.id().value(),
                        branch.id().value(),
                        leaf.id().value());
    }

    private int moveByHand(Category category, Category parent) {
        return store.jdbc()
                .sql("update categories set parent_id = ? where id = ?")
                .params(parent.id().value(), category.id().value())
                .update();
    }

    private List<UUID> lineageOf(Category category) {
        return store.write(() -> store.jdbc()
                .sql("select unnest(lineage) from categories where id = ?")
                .param(category.id().value())
                .query(UUID.class)
                .list());
    }
}
