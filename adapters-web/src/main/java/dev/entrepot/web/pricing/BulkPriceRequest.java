package dev.entrepot.web.pricing;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.pricelist.PriceAdjustment;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Percentage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "BulkPriceChangeContent", description = "How the regular prices of many variants change.")
record BulkPriceRequest(
        @Schema(description = "Whose prices.", example = "[\"KETTLE-COPPER\", \"HAMPER-PANTRY\"]")
        @NotNull
        @Size(min = 1, max = 5000)
        List<@NotNull Sku> skus,

        @Schema(description = "Which prices; those in the currency of the store if left out.", example = "EUR")
        @Nullable
        Currency currency,

        @Schema(description = "How each of them moves.") @NotNull @Valid
        AdjustmentRequest adjustment,

        @Schema(description = "Why, for people; it stands in the history.", example = "new season")
        @Nullable
        @Size(max = 500)
        String reason,

        @Schema(description = "From when on; at once if left out or past.", example = "2026-11-27T00:00:00Z") @Nullable
        Instant effectiveAt,

        @Schema(description = "Whether only to tell what it would do.", defaultValue = "false", example = "true")
        @Nullable
        Boolean dryRun) {

    String reasonOrNone() {
        return reason == null ? "" : reason.strip();
    }

    @Schema(
            name = "PriceAdjustment",
            description =
                    "By which share or amount a price moves. No price falls below the smallest amount of its currency.",
            example = "{\"direction\": \"up\", \"percentage\": \"5\"}")
    @OneSize
    record AdjustmentRequest(
            @Schema(description = "Whether prices rise or fall.") @NotNull
            PriceAdjustment.Direction direction,

            @Schema(description = "Percent of the price. Send either this or amount.", example = "5") @Nullable
            Percentage percentage,

            @Schema(description = "An amount above zero. Send either this or percentage.") @Nullable
            Money amount) {

        PriceAdjustment adjustment() {
            return percentage == null
                    ? new PriceAdjustment.ByAmount(direction, Objects.requireNonNull(amount))
                    : new PriceAdjustment.ByPercentage(direction, percentage);
        }
    }
}
