package dev.entrepot.web.storefront;

import dev.entrepot.domain.catalog.Slug;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Schema(name = "Classification", description = "A category or a brand by its names.")
record ClassificationResponse(
        @Schema(description = "Its identity.") UUID id,

        @Schema(description = "Its part of URLs.", example = "jackets")
        Slug slug,

        @Schema(description = "Its name.", example = "Jackets")
        String name) {}
