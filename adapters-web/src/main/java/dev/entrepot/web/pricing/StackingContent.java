package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.entrepot.domain.pricing.promotion.Stacking;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Schema(name = "StackingContent", description = "What a promotion does beside others.")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StackingContent.Stackable.class, name = "stackable"),
    @JsonSubTypes.Type(value = StackingContent.Exclusive.class, name = "exclusive"),
    @JsonSubTypes.Type(value = StackingContent.BestOf.class, name = "best_of")
})
sealed interface StackingContent {

    Stacking toStacking();

    static StackingContent of(Stacking stacking) {
        return switch (stacking) {
            case Stacking.Stackable it -> new Stackable();
            case Stacking.Exclusive it -> new Exclusive();
            case Stacking.BestOf it -> new BestOf(it.group());
        };
    }

    @Schema(name = "StackableContent", description = "It applies beside others.", example = "{\"type\": \"stackable\"}")
    record Stackable() implements StackingContent {
        @Override
        public Stacking toStacking() {
            return Stacking.STACKABLE;
        }
    }

    @Schema(
            name = "ExclusiveContent",
            description =
                    "Nothing else applies beside it: the best exclusive one is compared with what all others give together, and the"
                            + " better stays.",
            example = "{\"type\": \"exclusive\"}")
    record Exclusive() implements StackingContent {
        @Override
        public Stacking toStacking() {
            return Stacking.EXCLUSIVE;
        }
    }

    @Schema(
            name = "BestOfContent",
            description = "Of its group only the one that gives the buyer most.",
            example = "{\"type\": \"best_of\", \"group\": \"seasons\"}")
    record BestOf(
            @Schema(description = "The group.", example = "seasons") @NotBlank @Size(max = 100)
            String group) implements StackingContent {
        @Override
        public Stacking toStacking() {
            return Stacking.bestOf(group);
        }
    }
}
