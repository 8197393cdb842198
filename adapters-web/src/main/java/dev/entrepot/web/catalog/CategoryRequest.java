package dev.entrepot.web.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.CategoryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "CategoryContent", description = "What can be written of a category.", example = CategoryRequest.EXAMPLE)
record CategoryRequest(
        @Schema(description = "Its name.", example = "Jackets") @NotBlank @Size(max = 120)
        String name,

        @Schema(
                description = "Its part of URLs. Left out: made from the name at first, kept afterwards.",
                example = "jackets")
        @Nullable
        Slug slug,

        @Schema(
                description =
                        "What the SKUs made for its products begin with. Left out: made from the name at first, kept afterwards.",
                example = "JACKETS")
        @Pattern(regexp = "[A-Z0-9-]{1,20}", message = "should be 1 to 20 capital letters, digits and hyphens")
        @Nullable
        String code,

        @Schema(
                description = "What it is about; a safe subset of HTML.",
                example = "Shells and down.",
                defaultValue = "")
        @Size(max = 20_000)
        @Nullable
        String description,

        @Schema(description = "Whether shoppers see it.", defaultValue = "true", example = "true") @Nullable
        Boolean active,

        @Schema(description = "Its place among its siblings, smaller ones first.", defaultValue = "0", example = "10")
        @Nullable
        Integer position,

        @Schema(description = "The category above it; none for a root.") @Nullable
        CategoryId parentId) {

    /** A root: below which category it should stand, only the shop knows. */
    static final String EXAMPLE =
            "{\"name\": \"Jackets\", \"description\": \"Shells and down.\", \"active\": true, \"position\": 10}";
}
