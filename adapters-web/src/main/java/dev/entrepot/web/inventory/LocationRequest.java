package dev.entrepot.web.inventory;

import dev.entrepot.application.inventory.CreateLocation;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.ServiceArea;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "LocationContent", description = "What can be written of a location.")
record LocationRequest(
        @Schema(description = "By what it is named, unique; it stays what it is.", example = "berlin-mitte")
        @NotNull
        @Pattern(
                regexp = "[a-z0-9][a-z0-9_-]{0,39}",
                message = "A code has 1 to 40 characters of a-z, 0-9, _ and -, and begins with a letter or digit.")
        String code,

        @Schema(description = "What staff reads.", example = "Shop in Berlin-Mitte")
        @NotBlank
        @Size(max = Location.MAX_NAME)
        String name,

        @Schema(description = "What kind of location it is.", example = "store") @NotNull
        LocationKind kind,

        @Schema(description = "Smaller ones send first; 0 if left out.", example = "20", defaultValue = "0")
        @Nullable
        @Min(0)
        @Max(Location.MAX_PRIORITY)
        Integer priority,

        @Schema(description = "Where it sends goods to; the whole world if left out or empty.")
        @Nullable
        @Size(max = 1000)
        List<@NotNull @Valid ZoneContent> zones,

        @Schema(
                description = "Whether what is there may be promised; what is held there stays held. Yes if left out.",
                example = "true",
                defaultValue = "true")
        @Nullable
        Boolean active,

        @Schema(
                description =
                        "Whether it is the one that is meant where none is named. There is always exactly one: true takes it from the"
                                + " one that was. If left out, it is what it was, and a new one is not.",
                example = "false")
        @Nullable
        Boolean isDefault) {

    /** The location as it stands, to be changed. */
    static LocationRequest of(Location location) {
        return new LocationRequest(
                location.code(),
                location.name(),
                location.kind(),
                location.priority(),
                ZoneContent.of(location.serviceArea()),
                location.active(),
                location.isDefault());
    }

    CreateLocation.Command toCommand(@Nullable IdempotencyKey key) {
        return new CreateLocation.Command(
                key, code, name.strip(), kind, order(), area(), standing(Boolean.TRUE.equals(isDefault)));
    }

    /** What the location becomes. */
    Location toLocation(Location present) {
        return new Location(
                present.id(),
                present.code(),
                name.strip(),
                kind,
                order(),
                area(),
                standing(isDefault == null ? present.isDefault() : isDefault));
    }

    private int order() {
        return priority == null ? 0 : priority;
    }

    private ServiceArea area() {
        return zones == null
                ? ServiceArea.EVERYWHERE
                : new ServiceArea(zones.stream().map(ZoneContent::zone).toList());
    }

    private Location.Standing standing(boolean theDefault) {
        return Location.Standing.of(!Boolean.FALSE.equals(active), theDefault);
    }
}
