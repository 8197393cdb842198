package dev.entrepot.testing.domain.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.testing.domain.shared.Fresh;
import org.jspecify.annotations.Nullable;

/** Categories and brands to test with, whose ids, slugs and codes nobody has used before. */
public final class SampleClassification {

    private SampleClassification() {}

    /** A category at the top of the tree. */
    public static Category category() {
        return below(null);
    }

    /** A category below another one. */
    public static Category below(@Nullable CategoryId parent) {
        return Category.open(
                new CategoryId(Fresh.uuid()), new Slug(Fresh.word("shirts")), content(Fresh.shortCode()), parent);
    }

    /** What a category of this code says. */
    public static Category.Content content(String code) {
        return new Category.Content("Shirts", code, "Shirts of all kinds", true, 3);
    }

    /** A brand. */
    public static Brand brand() {
        return Brand.register(new BrandId(Fresh.uuid()), new Slug(Fresh.word("acme")), "Acme");
    }
}
