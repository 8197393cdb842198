package dev.entrepot.web.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Brand", description = "A brand.")
record BrandResponse(
        @Schema(description = "Its identity.") BrandId id,

        @Schema(description = "Its part of URLs.", example = "alpenglow")
        Slug slug,

        @Schema(description = "Its name.", example = "Alpenglow")
        String name) {}
