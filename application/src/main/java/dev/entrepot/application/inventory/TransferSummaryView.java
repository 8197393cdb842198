package dev.entrepot.application.inventory;

import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it stands in lists.
 *
 * @param from the code of the location where it comes from
 * @param to the code of the location where it goes
 * @param lines how many variants
 * @param units how many units of all of them together
 * @param lost how many of those did not arrive; zero as long as they may still do so
 * @param endedAt when it arrived or was back; none as long as it is in transit
 */
public record TransferSummaryView(
        TransferId id,
        String from,
        String to,
        Transfer.State state,
        String note,
        int lines,
        long units,
        long lost,
        String sentBy,
        Instant sentAt,
        @Nullable Instant endedAt) {}
