package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.entrepot.application.pricing.PriceView;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Price", description = "What a variant costs.")
record PriceResponse(
        @Schema(description = "What it is.", example = "KETTLE-COPPER")
        String sku,

        @Schema(description = "What one unit costs; null if it has no price.") @Nullable
        Money price,

        @Schema(
                description = "The crossed-out price; null if nothing is crossed out.",
                example = "{\"amount\": \"24.99\", \"currency\": \"EUR\"}")
        @Nullable
        Money compareAtPrice,

        @Schema(
                description =
                        "What one unit costs from greater quantities on, by rising quantity; left out if that makes no difference.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<TierResponse> tiers,

        @Schema(
                description =
                        "The lowest price of the 30 days before the reduction (Directive 98/6/EC, article 6a), to be told beside a"
                                + " crossed-out price; null if nothing is crossed out, or there was no price before.")
        @JsonProperty(LOWEST)
        @Nullable
        Money lowestPrice30Days,

        @Schema(description = "The newest change that waits for approval or for its time; null if none does.") @Nullable
        PriceChangeResponse change) {

    @Schema(name = "PriceTier", description = "What one unit costs from some quantity on.")
    record TierResponse(
            @Schema(description = "From how many units on.", example = "10")
            int minQuantity,

            @Schema(description = "What one unit costs.") Money price,

            @Schema(description = "The crossed-out price; null if nothing is crossed out.") @Nullable
            Money compareAtPrice,

            @Schema(
                    description =
                            "The lowest price of the 30 days before the reduction, for as many units; null if nothing is crossed out, or"
                                    + " there was no price before.")
            @JsonProperty(LOWEST)
            @Nullable
            Money lowestPrice30Days) {

        static TierResponse of(PriceView.Tier tier) {
            Price price = tier.price().price();
            return new TierResponse(tier.price().minQuantity(), price.unit(), price.compareAt(), tier.priorPrice());
        }
    }

    /** The name of the prior price, everywhere. */
    static final String LOWEST = "lowest_price_30_days";
}
