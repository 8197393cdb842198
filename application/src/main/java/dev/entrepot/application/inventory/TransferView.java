package dev.entrepot.application.inventory;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it is shown.
 *
 * @param from the code of the location where it comes from
 * @param to the code of the location where it goes
 * @param endedBy who received or cancelled it; none as long as it is in transit
 * @param endedAt when; none as long as it is in transit
 * @param version what {@code If-Match} is compared with
 */
public record TransferView(
        TransferId id,
        String from,
        String to,
        Transfer.State state,
        String note,
        List<Line> lines,
        String sentBy,
        Instant sentAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        long version) {

    /** Copies the lines. */
    public TransferView {
        lines = List.copyOf(lines);
    }

    /** Shows a transfer between the locations of these codes. */
    public static TransferView of(Transfer transfer, String from, String to) {
        Transfer.Ending ending = transfer.ending();
        return new TransferView(
                transfer.id(),
                from,
                to,
                transfer.state(),
                transfer.sending().note(),
                transfer.lines().stream()
                        .map(line -> new Line(line.sku(), line.quantity(), line.received(), transfer.lost(line)))
                        .toList(),
                transfer.sending().by(),
                transfer.sending().at(),
                ending == null ? null : ending.by(),
                ending == null ? null : ending.at(),
                transfer.version());
    }

    /**
     * A line of it.
     *
     * @param sku the SKU that the variant had when it was sent
     * @param quantity how many units were sent
     * @param received how many have arrived
     * @param lost how many did not arrive; zero as long as they may still do so
     */
    public record Line(Sku sku, long quantity, long received, long lost) {}
}
