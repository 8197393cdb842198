package dev.entrepot.application.catalog;

import static dev.entrepot.application.SmallShop.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.product.ProductContent;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepBrandsTest {

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final InMemoryShop shop = installation.shop();

    @Test
    void registersUnderTheChosenSlugOrOneMadeOfTheName() {
        assertThat(slugOf(register("Acme & Sons", null))).isEqualTo("acme-and-sons");
        assertThat(slugOf(register("Acme & Sons", null))).isEqualTo("acme-and-sons-2");
        assertThat(slugOf(register("Acme", "the-acme"))).isEqualTo("the-acme");
        assertThat(slugOf(register("光", null))).isEqualTo("brand");
    }

    @Test
    void refusesASlugThatIsTaken() {
        register("Acme", "acme");

        assertThatExceptionOfType(CatalogRefusal.SlugTaken.class).isThrownBy(() -> register("Other", "acme"));
        BrandId other = register("Other", null);
        assertThatExceptionOfType(CatalogRefusal.SlugTaken.class).isThrownBy(() -> update(other, 1, "Other", "acme"));
        assertThat(slugOf(other)).isEqualTo("other");
    }

    @Test
    void answersARepetitionAsBefore() {
        CreateBrand.Command command = new CreateBrand.Command(key("brand"), "Acme", null);
        Answer<CreateBrand.Created> first = create(command);

        assertThat(create(command)).isEqualTo(new Answer<>(first.result(), true));
        assertThat(shop.brands().all()).hasSize(1);
    }

    @Test
    void renamesWhatTheCallerHasSeen() {
        BrandId acme = register("Acme", null);

        update(acme, 1, "Acme Ltd", "acme-ltd");

        assertThat(brand(acme).snapshot()).isEqualTo(new Brand.Snapshot(acme, new Slug("acme-ltd"), "Acme Ltd", 2));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> update(acme, 1, "Acme", "acme"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(longs = 1)
    void removesABrandWithoutProducts(@Nullable Long expectedVersion) {
        BrandId acme = register("Acme", null);

        delete(acme, expectedVersion);

        assertThat(shop.brands().all()).isEmpty();
        assertThat(slugOf(register("Acme", null))).isEqualTo("acme");
    }

    @Test
    void keepsABrandThatHasProducts() {
        BrandId acme = register("Acme", null);
        installation.inStore(() -> installation.transactions().write(() -> {
            shop.products()
                    .add(SampleProducts.draft(SampleProducts.slug(), of(acme), List.of(SampleProducts.variant())));
            return true;
        }));

        assertThatExceptionOfType(CatalogRefusal.StillInUse.class)
                .isThrownBy(() -> delete(acme, null))
                .satisfies(refusal -> assertThat(refusal.facts()).isEqualTo(Map.of("products", 1L, "children", 0L)));
        assertThat(shop.brands().all()).hasSize(1);
    }

    @Test
    void refusesAnotherVersionAndWhatIsNotThere() {
        BrandId acme = register("Acme", null);
        BrandId nowhere = new BrandId(Fresh.uuid());

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> delete(acme, 2L));
        assertThatExceptionOfType(CatalogRefusal.NotFound.class).isThrownBy(() -> delete(nowhere, null));
        assertThatExceptionOfType(CatalogRefusal.NotFound.class)
                .isThrownBy(() -> update(nowhere, 1, "Nobody", "nobody"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("brand_not_found"));
    }

    private BrandId register(String name, @Nullable String slug) {
        return create(new CreateBrand.Command(null, name, slug == null ? null : new Slug(slug)))
                .result()
                .id();
    }

    private Answer<CreateBrand.Created> create(CreateBrand.Command command) {
        CreateBrand createBrand = new CreateBrand(installation.once(), shop.brands(), installation.ids());
        return installation.inStore(() -> createBrand.handle(command));
    }

    private void update(BrandId id, long expectedVersion, String name, String slug) {
        UpdateBrand updateBrand = new UpdateBrand(installation.transactions(), shop.brands());
        installation.inStore(() -> {
            updateBrand.handle(new UpdateBrand.Command(id, expectedVersion, name, new Slug(slug)));
            return id;
        });
    }

    private void delete(BrandId id, @Nullable Long expectedVersion) {
        DeleteBrand deleteBrand = new DeleteBrand(installation.transactions(), shop.brands(), shop.products());
        installation.inStore(() -> {
            deleteBrand.handle(new DeleteBrand.Command(id, expectedVersion));
            return id;
        });
    }

    private Brand brand(BrandId id) {
        return shop.brands().find(id).orElseThrow();
    }

    private String slugOf(BrandId id) {
        return brand(id).slug().value();
    }

    private static ProductContent of(BrandId brand) {
        return new ProductContent("Thing", "", null, brand, TaxCategory.STANDARD, false, List.of(), List.of(), "", "");
    }
}
