package dev.entrepot.web.inventory;

import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.json.FaultyInput;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where in the ledger of a variant to go on. */
record MovementQuery(
        @Schema(description = "The code of a location, to see only what changed there.", example = "main")
        @Nullable
        @Size(min = 1, max = 40)
        String location,

        @Schema(
                description = "The next_cursor of an earlier answer goes on from there; absent or empty to begin.",
                example = "41")
        @Nullable
        String cursor,

        @Schema(description = "How many entries are shown at most.", defaultValue = "20", example = "20")
        @Min(1)
        @Max(PageRequest.MAX_SIZE)
        @Nullable
        Integer pageSize) {

    static String cursorBehind(long sequence) {
        return Long.toString(sequence);
    }

    int size() {
        return Paging.of(null, pageSize).size();
    }

    /**
     * Before which entry to go on.
     *
     * @throws FaultyInput if no cursor looks like that
     */
    long before() {
        if (cursor == null || cursor.isEmpty()) {
            return Long.MAX_VALUE;
        }
        try {
            long sequence = Long.parseLong(cursor);
            if (sequence > 0) {
                return sequence;
            }
        } catch (NumberFormatException e) {
            // told below, as what is no place in the ledger
        }
        throw FaultyInput.of(
                "cursor", "invalid_value", "Send the next_cursor of an earlier answer, or nothing to begin.");
    }
}
