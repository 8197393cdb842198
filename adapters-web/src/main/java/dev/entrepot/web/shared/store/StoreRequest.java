package dev.entrepot.web.shared.store;

import dev.entrepot.domain.shared.AllocationStrategy;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.web.shared.Country;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

@RoundsItsCurrency
@Schema(name = "StoreContent", description = "How a store does business from now on.")
record StoreRequest(
        @Schema(description = "What it is called.", example = "Entrepot") @NotBlank @Size(max = 120)
        String name,

        @Schema(description = "The currency of prices and orders that name none.", example = "EUR") @NotNull
        Currency currency,

        @Schema(description = "Whether prices contain the tax.", example = "true") @NotNull
        Boolean pricesIncludeTax,

        @Schema(description = "Where it sits; baskets that go nowhere in particular are taxed there.", example = "DE")
        @NotNull
        @Country
        String country,

        @Schema(
                description = "Whose days and hours promotions mean: an area of the IANA time zone database.",
                type = "string",
                example = "Europe/Berlin")
        @NotNull
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
        @NotNull
        AllocationStrategy allocationStrategy) {}
