package dev.entrepot.domain.catalog;

import dev.entrepot.domain.shared.Identifier;
import dev.entrepot.domain.shared.Refusal;
import java.util.List;
import java.util.Map;

/** What the catalogue refuses. */
public abstract sealed class CatalogRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> facts;

    private CatalogRefusal(String code, Kind kind, String message, Map<String, Object> facts) {
        super(code, kind, message);
        this.facts = facts;
    }

    @Override
    public final Map<String, Object> facts() {
        return facts;
    }

    /** A text that should be a slug is not one. */
    public static final class InvalidSlug extends CatalogRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the text. */
        public InvalidSlug(String text) {
            super(
                    "invalid_slug",
                    Kind.INVALID,
                    "A slug consists of lower-case letters, digits and single hyphens between them, at most "
                            + Slug.MAX_LENGTH + " characters, for example 'red-shirt'.",
                    Map.of("slug", text));
        }
    }

    /** A text that should be a SKU is not one. */
    public static final class InvalidSku extends CatalogRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the text. */
        public InvalidSku(String text) {
            super(
                    "invalid_sku",
                    Kind.INVALID,
                    "A SKU consists of 1 to 64 capital letters, digits and hyphens, for example 'SHIRT-RED-M'.",
                    Map.of("sku", text));
        }
    }

    /** The slug belongs to another thing of the same kind that is not deleted. */
    public static final class SlugTaken extends CatalogRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the slug. */
        public SlugTaken(Slug slug) {
            super(
                    "slug_taken",
                    Kind.CONFLICT,
                    "The slug '" + slug + "' is in use. Choose another one, or leave it out to get a free one.",
                    Map.of("slug", slug.value()));
        }
    }

    /** One or more SKUs belong to other variants that are not deleted, or stand twice in one product. */
    public static final class SkuTaken extends CatalogRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the SKUs. */
        public SkuTaken(List<String> skus) {
            super(
                    "sku_taken",
                    Kind.CONFLICT,
                    "In use already: SKU " + String.join(", ", skus) + ". Every variant needs a SKU of its own.",
                    Map.of("skus", List.copyOf(skus)));
        }
    }

    /** A category's code belongs to another category. */
    public static final class CodeTaken extends CatalogRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the code. */
        public CodeTaken(String code) {
            super(
                    "code_taken",
                    Kind.CONFLICT,
                    "The category code '" + code + "' is in use. Choose another one.",
                    Map.of("category_code", code));
        }
    }

    /** A reference names something that does not exist. */
    public static final class UnknownReference extends CatalogRefusal {
        private static final long serialVersionUID = 1L;

        /**
         * Refuses the reference.
         *
         * @param field the name of what refers, such as {@code category_id}
         */
        public UnknownReference(String field, Identifier id) {
            super(
                    "unknown_reference",
                    Kind.INVALID,
                    "There is nothing with the id that " + field + " names.",
                    Map.of("field", field, "id", id.value()));
        }
    }

    /** A product, category or brand that was named does not exist (any more). */
    public static final class NotFound extends CatalogRefusal {
        private static final long serialVersionUID = 1L;

        /**
         * Refuses a thing.
         *
         * @param thing what it is: {@code product}, {@code category}, {@code brand}
         */
        public NotFound(String thing, String reference) {
            super(
                    thing + "_not_found",
                    Kind.NOT_FOUND,
                    "There is no " + thing + " '" + reference + "'.",
                    Map.of("reference", reference));
        }
    }

    /** The category or brand is still in use. */
    public static final class StillInUse extends CatalogRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses to delete it. */
        public StillInUse(String thing, long products, long children) {
            super(
                    thing + "_in_use",
                    Kind.CONFLICT,
                    "The " + thing + " still has " + left(products, children) + ". Move or delete them first.",
                    Map.of("products", products, "children", children));
        }

        /** What there is, and nothing of what there is not. */
        private static String left(long products, long children) {
            String some = products + (products == 1 ? " product" : " products");
            String below = children + (children == 1 ? " sub-category" : " sub-categories");
            if (children == 0) {
                return some;
            }
            return products == 0 ? below : some + " and " + below;
        }
    }

    /** A category was to be moved below itself or below one of its own descendants. */
    public static final class CategoryCycle extends CatalogRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the move. */
        public CategoryCycle(Identifier category, Identifier parent) {
            super(
                    "category_cycle",
                    Kind.CONFLICT,
                    "A category cannot stand below itself or below one of its descendants.",
                    Map.of("category_id", category.value(), "parent_id", parent.value()));
        }
    }

    /** The product's status does not allow what was asked. */
    public static final class IllegalStatus extends CatalogRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the change of status. */
        public IllegalStatus(String from, String to, List<String> allowed) {
            super(
                    "illegal_transition",
                    Kind.CONFLICT,
                    "A product that is " + from
                            + (allowed.isEmpty()
                                    ? " stays so."
                                    : " cannot become " + to + ". It can become " + String.join(" or ", allowed) + "."),
                    Map.of("from", from, "to", to, "allowed", List.copyOf(allowed)));
        }
    }

    /** The variants do not fit the product, for example two with the same options. */
    public static final class UnfitVariants extends CatalogRefusal {
        private static final long serialVersionUID = 1L;

        /** Refuses the variants. */
        public UnfitVariants(String reason) {
            super("unfit_variants", Kind.INVALID, reason, Map.of());
        }
    }
}
