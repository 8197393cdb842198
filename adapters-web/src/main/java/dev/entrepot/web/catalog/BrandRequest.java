package dev.entrepot.web.catalog;

import dev.entrepot.domain.catalog.Slug;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "BrandContent", description = "What can be written of a brand.")
record BrandRequest(
        @Schema(description = "Its name.", example = "Alpenglow") @NotBlank @Size(max = 120)
        String name,

        @Schema(
                description = "Its part of URLs. Left out: made from the name at first, kept afterwards.",
                example = "alpenglow")
        @Nullable
        Slug slug) {}
