package dev.entrepot.web.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.promotion.LineFilter;
import dev.entrepot.domain.shared.Identifier;
import dev.entrepot.domain.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Schema(name = "LineFilterContent", description = "Which lines of a basket are meant; type says by what.")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LineFilterContent.Everything.class, name = "everything"),
    @JsonSubTypes.Type(value = LineFilterContent.Variants.class, name = "variants"),
    @JsonSubTypes.Type(value = LineFilterContent.Products.class, name = "products"),
    @JsonSubTypes.Type(value = LineFilterContent.Categories.class, name = "categories"),
    @JsonSubTypes.Type(value = LineFilterContent.Brands.class, name = "brands"),
    @JsonSubTypes.Type(value = LineFilterContent.Tags.class, name = "tags"),
    @JsonSubTypes.Type(value = LineFilterContent.UnitPrice.class, name = "unit_price"),
    @JsonSubTypes.Type(value = LineFilterContent.Reduced.class, name = "reduced"),
    @JsonSubTypes.Type(value = LineFilterContent.All.class, name = "all"),
    @JsonSubTypes.Type(value = LineFilterContent.AnyOne.class, name = "any"),
    @JsonSubTypes.Type(value = LineFilterContent.Not.class, name = "not")
})
sealed interface LineFilterContent {

    LineFilter toFilter();

    static LineFilter orEverything(@Nullable LineFilterContent lines) {
        return lines == null ? LineFilter.EVERYTHING : lines.toFilter();
    }

    static @Nullable LineFilterContent orAbsent(LineFilter lines) {
        return lines.equals(LineFilter.EVERYTHING) ? null : of(lines);
    }

    static LineFilterContent of(LineFilter filter) {
        return switch (filter) {
            case LineFilter.Everything it -> new Everything();
            case LineFilter.Variants it -> new Variants(sorted(it.variants()));
            case LineFilter.Products it -> new Products(sorted(it.products()));
            case LineFilter.Categories it -> new Categories(sorted(it.categories()));
            case LineFilter.Brands it -> new Brands(sorted(it.brands()));
            case LineFilter.Tags it -> new Tags(it.tags().stream().sorted().toList());
            case LineFilter.UnitPrice it -> new UnitPrice(it.from(), it.to());
            case LineFilter.Reduced it -> new Reduced();
            case LineFilter.AllOf it ->
                new All(it.filters().stream().map(LineFilterContent::of).toList());
            case LineFilter.AnyOf it ->
                new AnyOne(it.filters().stream().map(LineFilterContent::of).toList());
            case LineFilter.Not it -> new Not(of(it.filter()));
        };
    }

    private static <I extends Identifier> List<I> sorted(Collection<I> ids) {
        return ids.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }

    private static List<LineFilter> toFilters(List<LineFilterContent> filters) {
        return filters.stream().map(LineFilterContent::toFilter).toList();
    }

    @Schema(name = "EveryLineContent", description = "Every line.", example = "{\"type\": \"everything\"}")
    record Everything() implements LineFilterContent {
        @Override
        public LineFilter toFilter() {
            return LineFilter.EVERYTHING;
        }
    }

    @Schema(
            name = "VariantLinesContent",
            description = "One of the variants.",
            example = "{\"type\": \"variants\", \"variants\": [\"019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c3\"]}")
    record Variants(
            @Schema(description = "Their ids.") @NotNull @Size(min = 1, max = 1000)
            List<@NotNull VariantId> variants) implements LineFilterContent {
        @Override
        public LineFilter toFilter() {
            return new LineFilter.Variants(Set.copyOf(variants));
        }
    }

    @Schema(
            name = "ProductLinesContent",
            description = "Variants of one of the products.",
            example = "{\"type\": \"products\", \"products\": [\"019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c3\"]}")
    record Products(
            @Schema(description = "Their ids.") @NotNull @Size(min = 1, max = 1000)
            List<@NotNull ProductId> products) implements LineFilterContent {
        @Override
        public LineFilter toFilter() {
            return new LineFilter.Products(Set.copyOf(products));
        }
    }

    @Schema(
            name = "CategoryLinesContent",
            description = "Products of one of the categories or of what stands below them.",
            example = "{\"type\": \"categories\", \"categories\": [\"019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c3\"]}")
    record Categories(
            @Schema(description = "Their ids.") @NotNull @Size(min = 1, max = 1000)
            List<@NotNull CategoryId> categories)
            implements LineFilterContent {
        @Override
        public LineFilter toFilter() {
            return new LineFilter.Categories(Set.copyOf(categories));
        }
    }

    @Schema(
            name = "BrandLinesContent",
            description = "Products of one of the brands.",
            example = "{\"type\": \"brands\", \"brands\": [\"019ab2c4-6f00-7a11-8c3d-5e2f90a1b2c3\"]}")
    record Brands(
            @Schema(description = "Their ids.") @NotNull @Size(min = 1, max = 1000)
            List<@NotNull BrandId> brands) implements LineFilterContent {
        @Override
        public LineFilter toFilter() {
            return new LineFilter.Brands(Set.copyOf(brands));
        }
    }

    @Schema(
            name = "TaggedLinesContent",
            description = "Products with one of the tags.",
            example = "{\"type\": \"tags\", \"tags\": [\"knitwear\"]}")
    record Tags(
            @Schema(description = "The tags.", example = "[\"knitwear\"]") @NotNull @Size(min = 1, max = 1000)
            List<@NotBlank @Size(max = 100) String> tags)
            implements LineFilterContent {
        @Override
        public LineFilter toFilter() {
            return new LineFilter.Tags(Set.copyOf(tags));
        }
    }

    @Schema(
            name = "UnitPriceLinesContent",
            description = "A unit price within bounds, both included; prices of another currency are never within.",
            example = "{\"type\": \"unit_price\", \"from\": \"20.00\"}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @FitsTogether
    record UnitPrice(
            @Schema(description = "The lowest; no lower bound if left out.") @Nullable
            Money from,

            @Schema(description = "The highest; no upper bound if left out.") @Nullable
            Money to)
            implements LineFilterContent, FitsTogether.Checked {
        @Override
        public LineFilter toFilter() {
            return new LineFilter.UnitPrice(from, to);
        }

        @Override
        public @Nullable String unfit() {
            if (from == null && to == null) {
                return "A range of prices has a bound.";
            }
            if (from == null || to == null) {
                return null;
            }
            if (!from.currency().equals(to.currency())) {
                return "Both bounds are of one currency.";
            }
            return from.compareTo(to) > 0 ? "The lower bound is not above the upper one." : null;
        }
    }

    @Schema(
            name = "ReducedLinesContent",
            description = "A price that is reduced already: beside a crossed-out one, or below the regular one.",
            example = "{\"type\": \"reduced\"}")
    record Reduced() implements LineFilterContent {
        @Override
        public LineFilter toFilter() {
            return new LineFilter.Reduced();
        }
    }

    @Schema(
            name = "AllLineFiltersContent",
            description = "What all of them match.",
            example = "{\"type\": \"all\", \"filters\": [{\"type\": \"reduced\"}]}")
    record All(
            @Schema(description = "The filters.") @NotNull @Size(min = 1, max = 50)
            List<@NotNull @Valid LineFilterContent> filters)
            implements LineFilterContent {
        @Override
        public LineFilter toFilter() {
            return new LineFilter.AllOf(toFilters(filters));
        }
    }

    @Schema(
            name = "AnyLineFilterContent",
            description = "What one of them matches.",
            example = "{\"type\": \"any\", \"filters\": [{\"type\": \"reduced\"}]}")
    record AnyOne(
            @Schema(description = "The filters.") @NotNull @Size(min = 1, max = 50)
            List<@NotNull @Valid LineFilterContent> filters)
            implements LineFilterContent {
        @Override
        public LineFilter toFilter() {
            return new LineFilter.AnyOf(toFilters(filters));
        }
    }

    @Schema(
            name = "NotLineFilterContent",
            description = "What the other does not match.",
            example = "{\"type\": \"not\", \"filter\": {\"type\": \"reduced\"}}")
    record Not(
            @Schema(description = "The other.") @NotNull @Valid
            LineFilterContent filter) implements LineFilterContent {
        @Override
        public LineFilter toFilter() {
            return LineFilter.not(filter.toFilter());
        }
    }
}
