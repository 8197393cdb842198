package dev.entrepot.web.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.CategoryId;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Category", description = "A branch of the tree by which shoppers find products.")
record CategoryResponse(
        @Schema(description = "Its identity.") CategoryId id,

        @Schema(description = "The category above it; null for a root.") @Nullable
        CategoryId parentId,

        @Schema(description = "Its part of URLs.", example = "jackets")
        Slug slug,

        @Schema(description = "Its name.", example = "Jackets")
        String name,

        @Schema(description = "What the SKUs made for its products begin with.", example = "JACKETS")
        String code,

        @Schema(description = "What it is about; a safe subset of HTML.", example = "Shells and down.")
        String description,

        @Schema(description = "Whether shoppers see it.", example = "true")
        boolean active,

        @Schema(description = "Its place among its siblings, smaller ones first.", example = "10")
        int position) {}
