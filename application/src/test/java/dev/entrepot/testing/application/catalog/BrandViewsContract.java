package dev.entrepot.testing.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.catalog.BrandView;
import dev.entrepot.application.catalog.BrandViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.testing.application.shared.BoundContract;
import dev.entrepot.testing.domain.catalog.SampleClassification;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link BrandViews} does. */
public interface BrandViewsContract extends BoundContract {

    /** What is tested. */
    BrandViews brandViews();

    /** The brands of the same store. */
    Brands brands();

    private Brand added(String name) {
        Brand brand = Brand.register(new BrandId(Fresh.uuid()), new Slug(Fresh.word("brand")), name);
        inTransaction(() -> brands().add(brand));
        return brand;
    }

    @Test
    default void showsABrandByIdAndBySlug() {
        Brand brand = added("Zenith");
        BrandView view = new BrandView(brand.id(), brand.slug(), "Zenith", 1);

        assertThat(bound(() -> brandViews().find(brand.id()))).contains(view);
        assertThat(bound(() -> brandViews().findBySlug(brand.slug()))).contains(view);
    }

    @Test
    default void showsNothingForABrandThatDoesNotExist() {
        Brand unknown = SampleClassification.brand();

        assertThat(bound(() -> brandViews().find(unknown.id()))).isEmpty();
        assertThat(bound(() -> brandViews().findBySlug(unknown.slug()))).isEmpty();
    }

    @Test
    default void listsAllBrandsByNamePageByPage() {
        added("Contract B");
        added("Contract A");
        added("Contract A");
        List<BrandView> listed = new ArrayList<>();
        long pages = bound(() -> brandViews().list(new PageRequest(1, 2))).totalPages();
        for (int number = 1; number <= pages; number++) {
            PageRequest request = new PageRequest(number, 2);
            Page<BrandView> page = bound(() -> brandViews().list(request));
            assertThat(page.request()).isEqualTo(request);
            listed.addAll(page.items());
        }

        assertThat(listed).doesNotHaveDuplicates();
        assertThat(listed.stream().map(BrandView::name).filter(name -> name.startsWith("Contract")))
                .isSortedAccordingTo(Comparator.naturalOrder())
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(bound(() -> brandViews().list(new PageRequest(1, 2))).count())
                .isEqualTo(listed.size());
        PageRequest beyond = new PageRequest((int) pages + 1, 2);
        assertThat(bound(() -> brandViews().list(beyond)).items()).isEmpty();
    }
}
