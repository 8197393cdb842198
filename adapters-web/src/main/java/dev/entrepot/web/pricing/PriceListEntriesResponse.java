package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.SetListPrices;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "PriceListEntriesChange", description = "What became of prices that were to be set on a price list.")
record PriceListEntriesResponse(
        @Schema(description = "What became of each, in the order in which they were sent.")
        List<RowResponse> results) {

    static PriceListEntriesResponse of(SetListPrices.Done done) {
        return new PriceListEntriesResponse(
                done.rows().stream().map(RowResponse::of).toList());
    }

    @Schema(name = "PriceListEntriesChangeRow", description = "What became of one price.")
    record RowResponse(
            @Schema(
                    description = "Of which variant; null if it was named by an id that no variant has.",
                    example = "KETTLE-COPPER")
            @Nullable
            String sku,

            @Schema(
                    description = "The same, by its id; null if no variant has the SKU.",
                    example = "019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a10")
            @Nullable
            UUID variantId,

            @Schema(description = "From how many units on.", example = "10")
            int minQuantity,

            @Schema(
                    description =
                            "applied, unchanged, waiting_for_approval, sku_not_found, variant_not_found, currency_mismatch,"
                                    + " invalid_price or named_twice.",
                    example = "applied")
            String result,

            @Schema(description = "What it was; null if there was none.") @Nullable
            Money before,

            @Schema(description = "What it is or would become; null if it cannot be.") @Nullable
            Money after,

            @Schema(description = "The id of the change that waits; null if none does.") @Nullable
            UUID priceChangeId) {

        static RowResponse of(SetListPrices.Row row) {
            return new RowResponse(
                    row.sku() == null ? null : row.sku().value(),
                    row.variant() == null ? null : row.variant().value(),
                    row.minQuantity(),
                    row.result(),
                    unit(row.before()),
                    unit(row.after()),
                    row.proposal() == null ? null : row.proposal().value());
        }

        private static @Nullable Money unit(@Nullable Price price) {
            return price == null ? null : price.unit();
        }
    }
}
