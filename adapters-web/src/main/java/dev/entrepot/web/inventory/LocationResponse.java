package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "Location", description = "A place where stock is kept, and from which goods are sent.")
record LocationResponse(
        @Schema(description = "By what it is named.", example = "berlin-mitte")
        String code,

        @Schema(description = "What staff reads.", example = "Shop in Berlin-Mitte")
        String name,

        @Schema(description = "What kind of location it is.", example = "store")
        LocationKind kind,

        @Schema(description = "Smaller ones send first.", example = "20")
        int priority,

        @Schema(description = "Where it sends goods to, the most specific zones first; the whole world if empty.")
        List<ZoneContent> zones,

        @Schema(description = "Whether what is there may be promised; what is held there stays held.", example = "true")
        boolean active,

        @Schema(description = "Whether it is the one that is meant where none is named.", example = "false")
        boolean isDefault) {

    static LocationResponse of(Location location) {
        return new LocationResponse(
                location.code(),
                location.name(),
                location.kind(),
                location.priority(),
                ZoneContent.of(location.serviceArea()),
                location.active(),
                location.isDefault());
    }
}
