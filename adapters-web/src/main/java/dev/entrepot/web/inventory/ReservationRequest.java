package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.ReserveStock;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.web.shared.Country;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReservationContent",
        description = "What to hold, and for how long.",
        example = ReservationRequest.EXAMPLE)
record ReservationRequest(
        @Schema(description = "What to hold; the quantities of lines of the same SKU add up.")
        @NotNull
        @Size(min = 1, max = ReservationRequest.MAX_LINES)
        List<@NotNull @Valid UnitsRequest> lines,

        @Schema(description = "After so many seconds it is let go by itself.", defaultValue = "900", example = "900")
        @Min(1)
        @Max(ReservationRequest.MAX_SECONDS)
        @Nullable
        Long expiresIn,

        @Schema(description = "Where it will be sent to. Left out: somewhere in the store's country.") @Nullable @Valid
        ShipToRequest shipTo) {

    static final String EXAMPLE = """
            {"lines": [{"sku": "HAMPER-PANTRY", "quantity": 2}], "expires_in": 900, "ship_to": {"country": "DE"}}""";

    static final int MAX_LINES = 500;
    static final long MAX_SECONDS = 30L * 24 * 60 * 60;

    private static final long USUAL_SECONDS = 900;

    ReserveStock.Command toCommand(@Nullable IdempotencyKey key) {
        return new ReserveStock.Command(
                key,
                quantities(lines),
                shipTo == null ? null : shipTo.destination(),
                Duration.ofSeconds(expiresIn == null ? USUAL_SECONDS : expiresIn));
    }

    static Map<Sku, Integer> quantities(List<UnitsRequest> lines) {
        Map<Sku, Integer> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.merge(line.sku(), line.quantity(), Integer::sum));
        return quantities;
    }

    @Schema(
            name = "ReservedUnits",
            description = "Some units of one variant.",
            example = "{\"sku\": \"HAMPER-PANTRY\", \"quantity\": 2}")
    record UnitsRequest(
            @Schema(description = "Of what.", example = "HAMPER-PANTRY") @NotNull
            Sku sku,

            @Schema(description = "How many units.", example = "2") @NotNull @Min(1) @Max(UnitsRequest.MAX_QUANTITY)
            Integer quantity) {

        static final long MAX_QUANTITY = 1_000_000;
    }

    @Schema(name = "ReservationDestination", description = "Where something will be sent to.")
    record ShipToRequest(
            @Schema(description = "ISO 3166-1 alpha-2.", example = "DE") @NotNull @Country
            String country,

            @Schema(description = "The code of a state or province.", example = "BE") @Nullable @Size(max = 100)
            String region,

            @Schema(description = "The postal code.", example = "10117") @Nullable @Size(max = 20)
            String postalCode) {

        Destination destination() {
            return new Destination(
                    country, region == null ? "" : region.strip(), postalCode == null ? "" : postalCode.strip());
        }
    }
}
