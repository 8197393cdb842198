package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.SettleReservation;
import dev.entrepot.web.inventory.ReservationRequest.UnitsRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
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
        List<@NotNull @Valid UnitsRequest> lines) {

    static final String EXAMPLE = """
            {"lines": [{"sku": "HAMPER-PANTRY", "quantity": 1}]}""";

    SettleReservation.Step.Ship step() {
        return new SettleReservation.Step.Ship(lines == null ? null : ReservationRequest.quantities(lines));
    }
}
