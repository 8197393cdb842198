package dev.entrepot.web.shared.store;

import dev.entrepot.domain.shared.AllocationStrategy;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

@Schema(name = "Store", description = "How a store does business.")
record StoreResponse(
        @Schema(description = "What it is called.", example = "Entrepot")
        String name,

        @Schema(description = "The currency of prices and orders that name none.", example = "EUR")
        Currency currency,

        @Schema(description = "Whether prices contain the tax.", example = "true")
        boolean pricesIncludeTax,

        @Schema(description = "Where it sits; baskets that go nowhere in particular are taxed there.", example = "DE")
        String country,

        @Schema(
                description = "Whose days and hours promotions mean: an area of the IANA time zone database.",
                type = "string",
                example = "Europe/Berlin")
        ZoneId timeZone,

        @Schema(
                description =
                        "To multiples of what totals in the store's currency are rounded before they are paid, such as 0.05; null if they are paid to the smallest unit.")
        @Nullable
        Money cashRounding,

        @Schema(
                description =
                        "Which of several locations send the goods: those of the smallest priorities, as few as possible, the nearest, or"
                                + " those that have most.",
                example = "priority")
        AllocationStrategy allocationStrategy) {}
