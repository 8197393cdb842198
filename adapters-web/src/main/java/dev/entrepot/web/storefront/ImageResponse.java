package dev.entrepot.web.storefront;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Image", description = "A picture of a product.")
record ImageResponse(
        @Schema(description = "Where it is.", example = "https://images.example/trail-jacket.jpg")
        String url,

        @Schema(description = "What it shows, for those who cannot see it; may be empty.", example = "A red jacket")
        String alt) {}
