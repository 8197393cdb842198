package dev.entrepot.domain.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.TaxCategory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductContentTest {

    private static ProductContent tagged(List<String> tags, List<ImageLink> images) {
        return new ProductContent("Shirt", "", null, null, TaxCategory.STANDARD, false, tags, images, "", "");
    }

    @Test
    void knowsOnlyItsNameToBeginWith() {
        ProductContent content = ProductContent.named("Shirt");

        assertThat(content).isEqualTo(tagged(List.of(), List.of()));
    }

    @Test
    void hasANameOfAtMostTwoHundredCharacters() {
        assertThat(ProductContent.named("n".repeat(200)).name()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> ProductContent.named("n".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> ProductContent.named(" "));
    }

    @Test
    void keepsEachTagOnceInItsOrder() {
        assertThat(tagged(List.of("b", "a", "b"), List.of()).tags()).containsExactly("b", "a");
    }

    @Test
    void keepsItsImagesFromBeingChanged() {
        List<ImageLink> images = new ArrayList<>(List.of(new ImageLink("https://example.org/a.jpg", "")));
        ProductContent content = tagged(List.of(), images);
        images.clear();

        assertThat(content.images()).hasSize(1);
    }
}
