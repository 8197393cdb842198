package dev.entrepot.domain.pricing.promotion;

import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.shared.Money;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a basket are meant. Filters are combined: {@code new AllOf(tagged("sale"), not(brand))}.
 *
 * <p>A set of names matches a line that has one of them.
 */
public sealed interface LineFilter {

    /** Every line. */
    LineFilter EVERYTHING = new Everything();

    /** Whether the line is meant. */
    boolean matches(PricedLine line);

    /** Products with one of the tags. */
    static LineFilter tagged(String... tags) {
        return new Tags(Set.of(tags));
    }

    /** One of the variants. */
    static LineFilter variants(VariantId... variants) {
        return new Variants(Set.of(variants));
    }

    /** Whatever another filter does not match. */
    static LineFilter not(LineFilter filter) {
        return new Not(filter);
    }

    /** Every line. */
    record Everything() implements LineFilter {
        @Override
        public boolean matches(PricedLine line) {
            return true;
        }

        @Override
        public String toString() {
            return "everything";
        }
    }

    /** One of the variants. */
    record Variants(Set<VariantId> variants) implements LineFilter {

        /** Copies the set, which must not be empty. */
        public Variants {
            variants = Set.copyOf(notEmpty(variants));
        }

        @Override
        public boolean matches(PricedLine line) {
            return variants.contains(line.line().variant());
        }

        @Override
        public String toString() {
            return "variant " + named(variants);
        }
    }

    /** One of the products. */
    record Products(Set<ProductId> products) implements LineFilter {

        /** Copies the set, which must not be empty. */
        public Products {
            products = Set.copyOf(notEmpty(products));
        }

        @Override
        public boolean matches(PricedLine line) {
            ProductId product = line.classification().product();
            return product != null && products.contains(product);
        }

        @Override
        public String toString() {
            return "product " + named(products);
        }
    }

    /** One of the categories or of what stands below them. */
    record Categories(Set<CategoryId> categories) implements LineFilter {

        /** Copies the set, which must not be empty. */
        public Categories {
            categories = Set.copyOf(notEmpty(categories));
        }

        @Override
        public boolean matches(PricedLine line) {
            return meet(categories, line.classification().categories());
        }

        @Override
        public String toString() {
            return "category " + named(categories);
        }
    }

    /** One of the brands. */
    record Brands(Set<BrandId> brands) implements LineFilter {

        /** Copies the set, which must not be empty. */
        public Brands {
            brands = Set.copyOf(notEmpty(brands));
        }

        @Override
        public boolean matches(PricedLine line) {
            BrandId brand = line.classification().brand();
            return brand != null && brands.contains(brand);
        }

        @Override
        public String toString() {
            return "brand " + named(brands);
        }
    }

    /** One of the tags. */
    record Tags(Set<String> tags) implements LineFilter {

        /** Copies the set, which must not be empty. */
        public Tags {
            tags = Set.copyOf(notEmpty(tags));
        }

        @Override
        public boolean matches(PricedLine line) {
            return meet(tags, line.classification().tags());
        }

        @Override
        public String toString() {
            return "tag " + named(tags);
        }
    }

    /**
     * A unit price within bounds, both included; prices of another currency are never within.
     *
     * @param from the lowest; none if there is no lower bound
     * @param to the highest; none if there is no upper bound
     */
    record UnitPrice(@Nullable Money from, @Nullable Money to) implements LineFilter {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if there are none, or no price can be within
         */
        public UnitPrice {
            if (from == null && to == null) {
                throw new IllegalArgumentException("a range of prices has a bound");
            }
            if (from != null && to != null && from.compareTo(to) > 0) {
                throw new IllegalArgumentException("no price is between " + from + " and " + to);
            }
        }

        @Override
        public boolean matches(PricedLine line) {
            Money unit = line.unit();
            return (from == null || (sameCurrency(from, unit) && unit.minor() >= from.minor()))
                    && (to == null || (sameCurrency(to, unit) && unit.minor() <= to.minor()));
        }

        private static boolean sameCurrency(Money bound, Money unit) {
            return bound.currency().equals(unit.currency());
        }

        @Override
        public String toString() {
            return "a unit price" + (from == null ? "" : " from " + from) + (to == null ? "" : " up to " + to);
        }
    }

    /** A price that is reduced already: beside a crossed-out one, or below the regular one. */
    record Reduced() implements LineFilter {
        @Override
        public boolean matches(PricedLine line) {
            return line.reduced();
        }

        @Override
        public String toString() {
            return "a reduced price";
        }
    }

    /** What all of them match. */
    record AllOf(List<LineFilter> filters) implements LineFilter {

        /** What all of them match. */
        public AllOf(LineFilter... filters) {
            this(List.of(filters));
        }

        /** Copies the list, which must not be empty. */
        public AllOf {
            filters = List.copyOf(notEmpty(filters));
        }

        @Override
        public boolean matches(PricedLine line) {
            for (LineFilter filter : filters) {
                if (!filter.matches(line)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return filters.stream().map(LineFilter::toString).collect(Collectors.joining(" and "));
        }
    }

    /** What one of them matches. */
    record AnyOf(List<LineFilter> filters) implements LineFilter {

        /** What one of them matches. */
        public AnyOf(LineFilter... filters) {
            this(List.of(filters));
        }

        /** Copies the list, which must not be empty. */
        public AnyOf {
            filters = List.copyOf(notEmpty(filters));
        }

        @Override
        public boolean matches(PricedLine line) {
            for (LineFilter filter : filters) {
                if (filter.matches(line)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return filters.stream().map(LineFilter::toString).collect(Collectors.joining(" or "));
        }
    }

    /** What the other filter does not match. */
    record Not(LineFilter filter) implements LineFilter {
        @Override
        public boolean matches(PricedLine line) {
            return !filter.matches(line);
        }

        @Override
        public String toString() {
            return "not (" + filter + ")";
        }
    }

    private static boolean meet(Set<?> wanted, Set<?> present) {
        return !present.isEmpty() && !Collections.disjoint(wanted, present);
    }

    private static <T extends Collection<?>> T notEmpty(T wanted) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("a filter that names nothing matches nothing");
        }
        return wanted;
    }

    private static String named(Set<?> names) {
        return names.stream().map(Object::toString).sorted().collect(Collectors.joining(" or "));
    }
}
