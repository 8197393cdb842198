package dev.entrepot.web.ordering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed since the quote that the buyer agreed to. */
@Schema(
        name = "QuoteDifference",
        description =
                "What changed since the quote that the buyer agreed to. Nothing stands here where all amounts are the same, and only how they come about differs.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuoteDifferenceResponse(
        @Schema(description = "The lines that differ, in the order of their SKUs, lines that are gone last.")
        List<LineChangeResponse> lines,

        @Schema(description = "What the delivery costs; left out if that is the same.") @Nullable
        ChangeResponse shipping,

        @Schema(description = "What all taxes take; left out if that is the same.") @Nullable
        ChangeResponse tax,

        @Schema(description = "What has to be paid; left out if that is the same.") @Nullable
        ChangeResponse total) {

    @Schema(name = "LineChange", description = "A line that differs.")
    record LineChangeResponse(
            @Schema(description = "What it is.", example = "KETTLE-COPPER")
            String sku,

            @Schema(description = "What the buyer was told; null if the line is new.") @Nullable
            LineAmountsResponse before,

            @Schema(description = "What it is now; null if the line is gone.") @Nullable
            LineAmountsResponse after) {}

    @Schema(name = "LineAmounts", description = "The amounts of a line.")
    record LineAmountsResponse(
            @Schema(description = "How many units.", example = "2")
            int quantity,

            @Schema(description = "What one unit costs.") Money unitPrice,

            @Schema(description = "What the line costs after discounts.")
            Money total) {}

    @Schema(name = "AmountChange", description = "An amount that differs.")
    record ChangeResponse(
            @Schema(description = "What the buyer was told.")
            Money before,

            @Schema(description = "What it is now.") Money after) {}
}
