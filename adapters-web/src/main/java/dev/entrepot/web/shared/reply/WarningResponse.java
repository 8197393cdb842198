package dev.entrepot.web.shared.reply;

import io.swagger.v3.oas.annotations.media.Schema;

/** Something that was accepted but deserves a look. */
@Schema(name = "Warning", description = "Something that was accepted but deserves a look.")
public record WarningResponse(
        @Schema(description = "What it is, for programs.", example = "no_price")
        String code,

        @Schema(
                description = "What it is, for people.",
                example = "TRAIL-S is published without a price in the store's currency, so nobody can buy it.")
        String message,

        @Schema(description = "What it is about, as a JSON pointer into the answer.", example = "/variants/0/price")
        String field) {}
