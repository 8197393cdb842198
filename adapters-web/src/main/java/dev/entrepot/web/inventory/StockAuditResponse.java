package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.StockAuditView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "StockAudit", description = "Whether the books of stock agree with each other.")
record StockAuditResponse(
        @Schema(description = "Whether everything adds up.", example = "true")
        boolean clean,

        @Schema(description = "How many variants were looked at, each location counted by itself.", example = "60")
        long items,

        @Schema(description = "How many entries of the ledger were looked at.", example = "61")
        long movements,

        @Schema(description = "How many reservations hold something.", example = "1")
        long reservations,

        @Schema(description = "What does not add up, by SKU; the first hundred.")
        List<DiscrepancyResponse> discrepancies,

        @Schema(description = "Whether more does not add up than is told.", example = "false")
        boolean truncated) {

    static StockAuditResponse of(StockAuditView view) {
        return new StockAuditResponse(
                view.isClean(),
                view.items(),
                view.movements(),
                view.reservations(),
                view.discrepancies().stream().map(DiscrepancyResponse::of).toList(),
                view.truncated());
    }

    @Schema(name = "StockDiscrepancy", description = "Two books that disagree.")
    record DiscrepancyResponse(
            @Schema(
                    description =
                            "What is wrong: `on_hand`, against the sum of the ledger; `balance` of a ledger entry, against the sum up to it;"
                                    + " `reserved`, against the reservations; `shipped` of reservations, against the sales in the ledger.",
                    example = "on_hand")
            StockAuditView.Book book,

            @Schema(description = "The variant.", example = "0193a2f0-0000-7000-8000-000000000001")
            UUID variantId,

            @Schema(description = "Its SKU; null if there is no such variant.", example = "KETTLE-COPPER") @Nullable
            String sku,

            @Schema(description = "The code of the location.", example = "main")
            String location,

            @Schema(description = "What the entries or reservations add up to.", example = "12")
            long expected,

            @Schema(description = "What is written instead.", example = "11")
            long found) {

        static DiscrepancyResponse of(StockAuditView.Discrepancy discrepancy) {
            return new DiscrepancyResponse(
                    discrepancy.book(),
                    discrepancy.variant().value(),
                    discrepancy.sku() == null ? null : discrepancy.sku().value(),
                    discrepancy.location(),
                    discrepancy.expected(),
                    discrepancy.found());
        }
    }
}
