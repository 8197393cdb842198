package dev.entrepot.web.inventory;

import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.shared.PostalCodes;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.web.shared.Country;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@PartsOfOneCountry
@Schema(
        name = "ZoneContent",
        description = "A part of the world.",
        example = "{\"country\": \"DE\", \"postal_codes\": \"10*\"}")
record ZoneContent(
        @Schema(description = "ISO 3166-1 alpha-2, or * for every country.", example = "DE")
        @NotNull
        @Country(orEvery = true)
        String country,

        @Schema(description = "The code of a state or province; the whole country if empty.", example = "BE")
        @Nullable
        @Size(max = 100)
        String region,

        @Schema(
                description =
                        "Some postal codes: one (10115), those that begin so (88*), or a range (9000..9999); all if left out.",
                example = "10*")
        @Nullable
        PostalCodes postalCodes) {

    static List<ZoneContent> of(ServiceArea area) {
        return area.zones().stream()
                .map(zone -> new ZoneContent(zone.country(), zone.region(), zone.postalCodes()))
                .toList();
    }

    Zone zone() {
        return new Zone(country, zoneRegion(), postalCodes);
    }

    /** Empty for the whole country. */
    String zoneRegion() {
        return region == null ? "" : region.strip();
    }
}
