package dev.entrepot.testing.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.SellableProduct;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Products} tells of where products stand, whatever becomes of the categories. */
public interface ProductsInCategoriesContract extends TransactedContract {

    /** What is tested. */
    Products products();

    /** The categories of the same store. */
    Categories categories();

    /** The brands of the same store. */
    Brands brands();

    @Test
    default void tellsTheBrandOfWhatIsSoldAndAllCategoriesThatItStandsIn() {
        Category root = aCategoryBelow(null);
        Category middle = aCategoryBelow(root.id());
        Category leaf = aCategoryBelow(middle.id());
        aCategoryBelow(root.id());
        Brand brand = SampleClassification.brand();
        inTransaction(() -> brands().add(brand));
        Product product = publishedIn(leaf.id(), brand.id());

        SellableProduct sold = sold(product);

        assertThat(sold.categories()).containsExactlyInAnyOrder(leaf.id(), middle.id(), root.id());
        assertThat(sold.brand()).isEqualTo(brand.id());
    }

    @Test
    default void tellsTheCategoriesAnewWhenABranchMoves() {
        Category oldRoot = aCategoryBelow(null);
        Category newRoot = aCategoryBelow(null);
        Category shelf = aCategoryBelow(newRoot.id());
        Category branch = aCategoryBelow(oldRoot.id());
        Category middle = aCategoryBelow(branch.id());
        Category leaf = aCategoryBelow(middle.id());
        Product inLeaf = publishedIn(leaf.id(), null);
        Product inBranch = publishedIn(branch.id(), null);
        Product stays = publishedIn(oldRoot.id(), null);

        move(branch.id(), shelf.id());

        assertThat(sold(inLeaf).categories())
                .containsExactlyInAnyOrder(leaf.id(), middle.id(), branch.id(), shelf.id(), newRoot.id());
        assertThat(sold(inBranch).categories()).containsExactlyInAnyOrder(branch.id(), shelf.id(), newRoot.id());
        assertThat(sold(stays).categories()).containsExactly(oldRoot.id());

        moveToTop(branch.id());

        assertThat(sold(inLeaf).categories()).containsExactlyInAnyOrder(leaf.id(), middle.id(), branch.id());
    }

    @Test
    default void tellsAllCategoriesThoughBranchesMoveWhileOthersGrow() {
        for (int round = 0; round < 10; round++) {
            Category root = aCategoryBelow(null);
            Category branch = aCategoryBelow(null);
            Category middle = aCategoryBelow(branch.id());
            Category twig = aCategoryBelow(middle.id());

            List<CategoryId> leaves = Race.run(4, racer -> {
                switch (racer) {
                    case 0 -> move(branch.id(), root.id());
                    case 1 -> move(twig.id(), branch.id());
                    default -> {
                        return aCategoryBelow(racer == 2 ? twig.id() : middle.id())
                                .id();
                    }
                }
                return twig.id();
            });

            for (CategoryId leaf : leaves) {
                assertThat(sold(publishedIn(leaf, null)).categories())
                        .as("round %d", round)
                        .containsExactlyInAnyOrderElementsOf(
                                inTransaction(() -> categories().lineage(leaf)))
                        .contains(root.id());
            }
        }
    }

    private Category aCategoryBelow(@Nullable CategoryId parent) {
        Category category = SampleClassification.below(parent);
        inTransaction(() -> categories().add(category));
        return category;
    }

    private void move(CategoryId id, CategoryId parent) {
        inTransaction(() -> {
            List<CategoryId> lineage = categories().lineage(parent);
            Category category = categories().find(id).orElseThrow();
            category.moveBelow(parent, lineage);
            categories().update(category);
        });
    }

    private void moveToTop(CategoryId id) {
        inTransaction(() -> {
            Category category = categories().find(id).orElseThrow();
            category.moveToTop();
            categories().update(category);
        });
    }

    private Product publishedIn(CategoryId category, @Nullable BrandId brand) {
        ProductContent content = new ProductContent(
                "Shirt", "", category, brand, TaxCategory.STANDARD, false, List.of("summer"), List.of(), "", "");
        Product product = SampleProducts.draft(SampleProducts.slug(), content, List.of(SampleProducts.variant()));
        product.become(ProductStatus.PUBLISHED, Fresh.NOW);
        inTransaction(() -> products().add(product));
        return product;
    }

    private SellableProduct sold(Product product) {
        VariantId variant = product.variants().getFirst().id();
        return inTransaction(() -> products().findSellable(List.of(), List.of(variant)))
                .getFirst()
                .product();
    }
}
