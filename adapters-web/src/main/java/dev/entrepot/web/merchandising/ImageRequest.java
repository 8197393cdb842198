package dev.entrepot.web.merchandising;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "ImageContent", description = "A link to a picture.")
record ImageRequest(
        @Schema(description = "Where it is: an http or https URL.", example = "https://images.example/trail-jacket.jpg")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = "https?://\\S+", message = "should be an absolute http or https URL")
        String url,

        @Schema(
                description = "What it shows, for those who cannot see it.",
                example = "A red jacket",
                defaultValue = "")
        @Size(max = 500)
        @Nullable
        String alt) {}
