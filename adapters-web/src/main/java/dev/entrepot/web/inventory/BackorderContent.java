package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.Backorder;
import dev.entrepot.domain.inventory.StockItem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@BackorderShape
@Schema(
        name = "Backorder",
        description = "Whether more may be promised than is there.",
        example = "{\"policy\": \"allow\", \"limit\": 20, \"available_from\": null}")
record BackorderContent(
        @Schema(
                description =
                        "`deny`: no more than is there. `allow`: some more, which are sent when new ones have come. `preorder`: some of what"
                                + " is not sold anywhere yet.",
                example = "allow")
        @NotNull
        Policy policy,

        @Schema(
                description = "How many units beyond those that are there; left out, or 0, with `deny`.",
                example = "20")
        @Nullable
        @Min(0)
        @Max(StockItem.MAX_ON_HAND)
        Long limit,

        @Schema(description = "When they are expected; with `preorder`, and only there.") @Nullable
        Instant availableFrom) {

    static BackorderContent of(Backorder backorder) {
        return switch (backorder) {
            case Backorder.Deny deny -> new BackorderContent(Policy.DENY, deny.limit(), null);
            case Backorder.Allow allow -> new BackorderContent(Policy.ALLOW, allow.limit(), null);
            case Backorder.Preorder preorder ->
                new BackorderContent(Policy.PREORDER, preorder.limit(), preorder.availableFrom());
        };
    }

    Backorder backorder() {
        return switch (policy) {
            case DENY -> Backorder.DENY;
            case ALLOW -> new Backorder.Allow(limitOrNone());
            case PREORDER -> new Backorder.Preorder(limitOrNone(), Objects.requireNonNull(availableFrom));
        };
    }

    long limitOrNone() {
        return limit == null ? 0 : limit;
    }

    enum Policy {
        DENY,
        ALLOW,
        PREORDER
    }
}
