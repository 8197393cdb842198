package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.TransferFilter;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.json.FaultyInput;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of transfers. */
record TransferQuery(
        @Schema(description = "Only those in this state.") Transfer.@Nullable State state,

        @Schema(description = "Only those that come from the location of this code, or go there.", example = "main")
        @Nullable
        @Size(min = 1, max = 40)
        String location,

        @Schema(
                description = "The next_cursor of an earlier answer goes on from there; absent or empty to begin.",
                example = "019aa5f0-6b1e-7c3a-9d52-0c8f5d2b7a11")
        @Nullable
        String cursor,

        @Schema(description = "How many transfers are shown at most.", defaultValue = "20", example = "20")
        @Min(1)
        @Max(PageRequest.MAX_SIZE)
        @Nullable
        Integer pageSize) {

    int size() {
        return Paging.of(null, pageSize).size();
    }

    TransferFilter asFilter() {
        return new TransferFilter(state, location);
    }

    /**
     * Behind which transfer to go on; none to begin.
     *
     * @throws FaultyInput if no cursor looks like that
     */
    @Nullable
    TransferId before() {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return TransferId.parse(cursor);
        } catch (IllegalArgumentException e) {
            throw FaultyInput.of(
                    "cursor", "invalid_value", "Send the next_cursor of an earlier answer, or nothing to begin.");
        }
    }
}
