package dev.entrepot.testing.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Categories} does. */
public interface CategoriesContract extends TransactedContract {

    /** What is tested. */
    Categories categories();

    /** The products of the same store. */
    Products products();

    private Category added(Category category) {
        inTransaction(() -> categories().add(category));
        return stored(category.id());
    }

    private Category stored(CategoryId id) {
        return inTransaction(() -> categories().find(id)).orElseThrow();
    }

    private static Product aProductIn(Category category) {
        return SampleProducts.draft(
                SampleProducts.slug(),
                new ProductContent(
                        "Thing", "", category.id(), null, TaxCategory.STANDARD, false, List.of(), List.of(), "", ""),
                List.of(SampleProducts.variant()));
    }

    @Test
    default void findsACategoryAsItWasAdded() {
        Category root = added(SampleClassification.category());
        Category child = SampleClassification.below(root.id());

        assertThat(added(child).snapshot())
                .isEqualTo(new Category.Snapshot(child.id(), child.slug(), child.content(), root.id(), 1));
        assertThat(root.parent()).isEmpty();
    }

    @Test
    default void findsNothingUnderAnUnknownId() {
        CategoryId unknown = new CategoryId(Fresh.uuid());

        assertThat(inTransaction(() -> categories().find(unknown))).isEmpty();
        assertThat(inTransaction(() -> categories().lineage(unknown))).isEmpty();
        assertThat(inTransaction(() -> categories().countChildren(unknown))).isZero();
    }

    @Test
    default void findsBySlug() {
        Category first = added(SampleClassification.category());
        Category second = added(SampleClassification.category());
        String free = Fresh.shortCode();

        assertThat(inTransaction(
                        () -> categories().findBySlugs(List.of(first.slug(), SampleProducts.slug(), second.slug()))))
                .containsExactlyInAnyOrder(first, second);
        assertThat(inTransaction(() ->
                        categories().codesInUse(List.of(free, first.content().code()))))
                .containsExactly(first.content().code());
    }

    @Test
    default void tellsTheLineageUpToTheRoot() {
        Category root = added(SampleClassification.category());
        Category child = added(SampleClassification.below(root.id()));
        Category grandchild = added(SampleClassification.below(child.id()));

        assertThat(inTransaction(() -> categories().lineage(grandchild.id())))
                .containsExactly(grandchild.id(), child.id(), root.id());
        assertThat(inTransaction(() -> categories().countChildren(root.id()))).isEqualTo(1);
    }

    @Test
    default void storesAChangedCategoryAndCountsItsVersions() {
        Category parent = added(SampleClassification.category());
        Category category = added(SampleClassification.category());
        category.rewrite(new Category.Content("Trousers", Fresh.shortCode(), "", false, 9));
        category.rename(new Slug(Fresh.word("trousers")));
        category.moveBelow(parent.id(), List.of(parent.id()));

        inTransaction(() -> categories().update(category));

        assertThat(stored(category.id()).snapshot())
                .isEqualTo(new Category.Snapshot(category.id(), category.slug(), category.content(), parent.id(), 2));
    }

    @Test
    default void refusesToStoreWhatAnotherTransactionHasStoredOrRemovedMeanwhile() {
        Category mine = added(SampleClassification.category());
        Category theirs = stored(mine.id());
        theirs.rename(new Slug(Fresh.word("theirs")));
        inTransaction(() -> categories().update(theirs));
        mine.rename(new Slug(Fresh.word("mine")));

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> categories().update(mine)));
        assertThat(stored(mine.id()).slug()).isEqualTo(theirs.slug());

        Category removed = stored(mine.id());
        inTransaction(() -> categories().remove(removed));
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> categories().update(removed)));
    }

    @Test
    default void refusesASlugOrACodeThatAnotherCategoryHas() {
        Category taken = added(SampleClassification.category());
        Category sameSlug = Category.open(
                new CategoryId(Fresh.uuid()), taken.slug(), SampleClassification.content(Fresh.shortCode()), null);
        Category sameCode =
                Category.open(new CategoryId(Fresh.uuid()), new Slug(Fresh.word("other")), taken.content(), null);
        Category other = added(SampleClassification.category());
        other.rewrite(taken.content());

        assertThatExceptionOfType(CatalogRefusal.SlugTaken.class)
                .isThrownBy(() -> inTransaction(() -> categories().add(sameSlug)));
        assertThatExceptionOfType(CatalogRefusal.CodeTaken.class)
                .isThrownBy(() -> inTransaction(() -> categories().add(sameCode)));
        assertThatExceptionOfType(CatalogRefusal.CodeTaken.class)
                .isThrownBy(() -> inTransaction(() -> categories().update(other)));
    }

    @Test
    default void refusesAParentThatDoesNotExist() {
        Category lost = SampleClassification.below(new CategoryId(Fresh.uuid()));

        assertThatExceptionOfType(CatalogRefusal.UnknownReference.class)
                .isThrownBy(() -> inTransaction(() -> categories().add(lost)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("field", "parent_id"));
    }

    @Test
    default void addsManyAtOnceParentsBeforeTheirChildren() {
        Category root = SampleClassification.category();
        Category child = SampleClassification.below(root.id());

        inTransaction(() -> {
            categories().addAll(List.of());
            categories().addAll(List.of(root, child));
        });

        assertThat(stored(child.id()).parent()).contains(root.id());
    }

    @Test
    default void givesEachOfManyThatWantOneSlugAnotherNumber() {
        Slug wanted = new Slug(Fresh.word("shirts"));

        List<Slug> got = Race.run(
                12,
                racer -> inTransaction(() -> {
                    Slug slug = categories().claimSlug(wanted);
                    categories()
                            .add(Category.open(
                                    new CategoryId(Fresh.uuid()),
                                    slug,
                                    SampleClassification.content(Fresh.shortCode()),
                                    null));
                    return slug;
                }));

        Stream<Slug> numbered = IntStream.rangeClosed(2, 12).mapToObj(wanted::numbered);
        assertThat(got)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(wanted), numbered).toList());
    }

    @Test
    default void keepsTwoMovesAtOnceFromClosingACircle() {
        for (int round = 0; round < 20; round++) {
            Category one = added(SampleClassification.category());
            Category other = added(SampleClassification.category());

            List<Boolean> moved =
                    Race.run(2, racer -> racer == 0 ? isMoved(one.id(), other.id()) : isMoved(other.id(), one.id()));

            assertThat(moved).as("round %d", round).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean isMoved(CategoryId id, CategoryId target) {
        try {
            return inTransaction(() -> {
                List<CategoryId> lineage = categories().lineage(target);
                Category category = categories().find(id).orElseThrow();
                category.moveBelow(target, lineage);
                categories().update(category);
                return true;
            });
        } catch (CatalogRefusal.CategoryCycle e) {
            return false;
        }
    }

    @Test
    default void removesACategory() {
        Category category = added(SampleClassification.category());

        inTransaction(() -> categories().remove(category));

        assertThat(inTransaction(() -> categories().find(category.id()))).isEmpty();
    }

    @Test
    default void refusesToRemoveACategoryThatHasChildrenOrProducts() {
        Category parent = added(SampleClassification.category());
        added(SampleClassification.below(parent.id()));
        Category shelf = added(SampleClassification.category());
        inTransaction(() -> products().add(aProductIn(shelf)));

        assertThatExceptionOfType(CatalogRefusal.StillInUse.class)
                .isThrownBy(() -> inTransaction(() -> categories().remove(parent)));
        assertThatExceptionOfType(CatalogRefusal.StillInUse.class)
                .isThrownBy(() -> inTransaction(() -> categories().remove(shelf)));
        assertThat(stored(parent.id())).isEqualTo(parent);
    }

    @Test
    default void removesACategoryWhoseProductsAreDeleted() {
        Category category = added(SampleClassification.category());
        Product product = aProductIn(category);
        inTransaction(() -> products().add(product));
        inTransaction(() -> {
            Product found = products().find(product.id()).orElseThrow();
            found.delete("anna", Fresh.NOW);
            products().update(found);
        });

        inTransaction(() -> categories().remove(category));

        assertThat(inTransaction(() -> categories().find(category.id()))).isEmpty();
    }

    @Test
    default void leavesNoProductInARemovedCategory() {
        for (int round = 0; round < 20; round++) {
            Category category = added(SampleClassification.category());

            List<Boolean> done = Race.run(2, racer -> racer == 0 ? isRemoved(category) : isStocked(category));

            assertThat(done).as("round %d: removed, stocked", round).containsOnlyOnce(true);
        }
    }

    private boolean isRemoved(Category category) {
        try {
            inTransaction(() -> categories().remove(category));
            return true;
        } catch (CatalogRefusal.StillInUse e) {
            return false;
        }
    }

    private boolean isStocked(Category category) {
        try {
            inTransaction(() -> products().add(aProductIn(category)));
            return true;
        } catch (CatalogRefusal.UnknownReference e) {
            return false;
        }
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        Category lost = SampleClassification.category();
        Category kept = added(SampleClassification.category());

        assertThatThrownBy(() -> inTransaction(() -> {
                    categories().add(lost);
                    categories().remove(kept);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(inTransaction(() -> categories().find(lost.id()))).isEmpty();
        assertThat(inTransaction(() -> categories().find(kept.id()))).isPresent();
    }
}
