package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.SettleReservation;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.web.inventory.ReservationRequest.UnitsRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ShipmentOfReservation",
        description = "What of a reservation is sent.",
        example = ShipReservationRequest.EXAMPLE)
record ShipReservationRequest(
        @Schema(description = "What is sent; left out: all that is held.")
        @Nullable
        @Size(min = 1, max = ReservationRequest.MAX_LINES)
        List<@NotNull @Valid LineRequest> lines) {

    static final String EXAMPLE = """
            {"lines": [{"sku": "HAMPER-PANTRY", "quantity": 1}]}""";

    SettleReservation.Step.Ship step() {
        return new SettleReservation.Step.Ship(
                lines == null ? null : lines.stream().map(LineRequest::line).toList());
    }

    @Schema(
            name = "ShippedUnits",
            description = "Some units of one variant.",
            example = "{\"sku\": \"HAMPER-PANTRY\", \"quantity\": 1, \"location\": \"main\"}")
    record LineRequest(
            @Schema(description = "Of what.", example = "HAMPER-PANTRY") @NotNull
            Sku sku,

            @Schema(description = "How many units.", example = "1") @NotNull @Min(1) @Max(UnitsRequest.MAX_QUANTITY)
            Integer quantity,

            @Schema(
                    description =
                            "The code of the location that sends them. Left out: the locations that hold them, in the order in which they were"
                                    + " allocated.",
                    example = "main")
            @Nullable
            @Size(max = 100)
            String location) {

        SettleReservation.Step.Line line() {
            return new SettleReservation.Step.Line(sku, location, quantity);
        }
    }
}
