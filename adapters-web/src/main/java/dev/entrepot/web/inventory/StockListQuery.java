package dev.entrepot.web.inventory;

import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.StockLevel;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.web.shared.input.Paging;
import dev.entrepot.web.shared.json.FaultyInput;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which stock to list, and where to go on. */
record StockListQuery(
        @Schema(
                description =
                        "`low`: what has no more left than its low_stock_threshold, also if nothing is left. `out`: what has nothing left,"
                                + " with or without a threshold. `enough`: the rest. All if left out.",
                example = "low")
        @Nullable
        StockLevel level,

        @Schema(description = "The code of a location, to see only what is there.", example = "main")
        @Nullable
        @Size(min = 1, max = 40)
        String location,

        @Schema(
                description = "The next_cursor of an earlier answer goes on from there; absent or empty to begin.",
                example = "019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c3.019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c4")
        @Nullable
        String cursor,

        @Schema(description = "How many are shown at most.", defaultValue = "20", example = "20")
        @Min(1)
        @Max(PageRequest.MAX_SIZE)
        @Nullable
        Integer pageSize) {

    private static final String BETWEEN = ".";

    static String cursorBehind(StockKey key) {
        return key.variant() + BETWEEN + key.location();
    }

    int size() {
        return Paging.of(null, pageSize).size();
    }

    /**
     * Behind which one to go on.
     *
     * @throws FaultyInput if no cursor looks like that
     */
    @Nullable
    StockKey after() {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        int between = cursor.indexOf(BETWEEN);
        try {
            return new StockKey(
                    VariantId.parse(cursor.substring(0, Math.max(0, between))),
                    LocationId.parse(cursor.substring(between + 1)));
        } catch (IllegalArgumentException e) {
            throw FaultyInput.of(
                    "cursor", "invalid_value", "Send the next_cursor of an earlier answer, or nothing to begin.");
        }
    }
}
