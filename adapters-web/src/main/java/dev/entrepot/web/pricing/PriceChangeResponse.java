package dev.entrepot.web.pricing;

import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PriceChange",
        description = "A change of a price that waits, or has waited, for approval or for its time.")
record PriceChangeResponse(
        @Schema(description = "Its identity.") UUID id,

        @Schema(description = "Whose price.", example = "KETTLE-COPPER")
        String sku,

        @Schema(description = "The code of the price list; base for regular prices.", example = "base")
        String list,

        @Schema(description = "From which quantity on the price holds.", example = "1")
        int minQuantity,

        @Schema(description = "What it waits for, or what became of it.")
        PriceProposal.State state,

        @Schema(description = "What the price is now; null if there is none.") @Nullable
        Money presentPrice,

        @Schema(description = "What one unit is to cost.") Money price,

        @Schema(
                description = "What is to be crossed out; null for nothing.",
                example = "{\"amount\": \"24.99\", \"currency\": \"EUR\"}")
        @Nullable
        Money compareAtPrice,

        @Schema(description = "The name of the key, user or import that proposed it.", example = "anna")
        String proposedBy,

        @Schema(description = "Why; may be empty.", example = "autumn sale")
        String reason,

        @Schema(description = "When it was proposed.") Instant proposedAt,

        @Schema(description = "When it is to take effect; null for as soon as it is approved.") @Nullable
        Instant effectiveAt,

        @Schema(description = "Who approved, rejected or cancelled it; null if nobody has.", example = "bert") @Nullable
        String decidedBy,

        @Schema(description = "What they noted; null if nobody has decided.", example = "agreed") @Nullable
        String note,

        @Schema(description = "When they did; null if nobody has.") @Nullable
        Instant decidedAt,

        @Schema(description = "When it took effect; null if it has not.") @Nullable
        Instant appliedAt) {}
