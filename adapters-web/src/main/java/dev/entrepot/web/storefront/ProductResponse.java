package dev.entrepot.web.storefront;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.web.shared.reply.WarningResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Product", description = "A product with the prices and the stock that an order would get now.")
record ProductResponse(
        @Schema(description = "Its identity.") ProductId id,

        @Schema(description = "Its part of URLs.", example = "trail-jacket")
        Slug slug,

        @Schema(description = "Its name.", example = "Trail Jacket")
        String name,

        @Schema(description = "What it is; a safe subset of HTML.", example = "<p>Keeps the rain out.</p>")
        String description,

        @Schema(description = "How far it has come.") ProductStatus status,

        @Schema(description = "Where it stands in the tree; null if nowhere.") @Nullable
        ClassificationResponse category,

        @Schema(description = "Whose it is; null if unknown.") @Nullable
        ClassificationResponse brand,

        @Schema(description = "What it is to the tax office.", example = "standard")
        TaxCategory taxCategory,

        @Schema(description = "Whether nothing is sent of it.", example = "false")
        boolean digital,

        @Schema(description = "Free words.", example = "[\"rain\", \"outdoor\"]")
        List<String> tags,

        @Schema(description = "Pictures, the primary one first.")
        List<ImageResponse> images,

        @Schema(description = "The title for search engines; empty for the name.", example = "Trail Jacket")
        String seoTitle,

        @Schema(description = "The summary for search engines.", example = "A light jacket for wet trails.")
        String seoDescription,

        @Schema(description = "Its variants, at least one, in the order in which they are shown.")
        List<VariantResponse> variants,

        @Schema(description = "When it was created.") Instant createdAt,
        @Schema(description = "When it was changed last.") Instant updatedAt,

        @Schema(description = "What deserves a look; told to who writes it, and only if there is something.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<WarningResponse> warnings) {}
