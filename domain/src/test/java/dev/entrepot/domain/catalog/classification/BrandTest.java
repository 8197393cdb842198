package dev.entrepot.domain.catalog.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.testing.domain.catalog.SampleClassification;
import dev.entrepot.testing.domain.shared.Fresh;
import org.junit.jupiter.api.Test;

class BrandTest {

    @Test
    void isRegisteredAndRenamed() {
        Brand brand = Brand.register(new BrandId(Fresh.uuid()), new Slug("acme"), "Acme");
        assertThat(brand.snapshot()).isEqualTo(new Brand.Snapshot(brand.id(), new Slug("acme"), "Acme", 0));

        brand.rename("Zenith", new Slug("zenith"));

        assertThat(brand.name()).isEqualTo("Zenith");
        assertThat(brand.slug()).isEqualTo(new Slug("zenith"));
        assertThat(brand.version()).isZero();
    }

    @Test
    void hasANameOfAtMostAHundredAndTwentyCharacters() {
        Brand brand = SampleClassification.brand();
        brand.rename("n".repeat(120), brand.slug());

        assertThat(brand.name()).hasSize(120);
        assertThatIllegalArgumentException().isThrownBy(() -> brand.rename("n".repeat(121), brand.slug()));
        assertThatIllegalArgumentException().isThrownBy(() -> brand.rename("  ", brand.slug()));
    }

    @Test
    void isTheSameIfItsIdentityIs() {
        Brand brand = SampleClassification.brand();
        Brand restored = Brand.restore(brand.snapshot());
        restored.rename("Zenith", new Slug("zenith"));

        assertThat(restored).isEqualTo(brand).hasSameHashCodeAs(brand);
        assertThat(brand).isNotEqualTo(SampleClassification.brand()).isNotEqualTo("brand");
        assertThat(brand).hasToString("Brand " + brand.id() + " '" + brand.slug() + "'");
    }
}
