package dev.entrepot.web.shared.reply;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where in a walk along an endless list one is.
 *
 * @param pageSize how many items are shown at most
 * @param nextCursor from where the walk goes on; none at the end
 * @param next the address of that; none at the end
 */
@Schema(description = "Where in a walk along an endless list one is.")
public record CursorPagination(
        @Schema(description = "How many items are shown at most.", example = "20")
        int pageSize,

        @Schema(
                description = "From where the walk goes on; null at the end. Nothing can be read in it.",
                example = "AAY-V1kRgABzLzR5bHpBJ4xX2vCm0a7h")
        @Nullable
        String nextCursor,

        @Schema(
                description = "The address from where the walk goes on; null at the end.",
                example = "https://shop.example/api/v1/orders?cursor=AAY-V1kRgABzLzR5bHpBJ4xX2vCm0a7h")
        @Nullable
        String next)
        implements ListPosition {}
