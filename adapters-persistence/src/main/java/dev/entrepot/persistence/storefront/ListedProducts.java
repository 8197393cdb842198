package dev.entrepot.persistence.storefront;

import dev.entrepot.application.storefront.ProductFilter;
import dev.entrepot.application.storefront.Visibility;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * A filter as SQL. Only what the filter asks for stands in the text, put together of fixed parts, so that each combination gets a plan of
 * its own; values are parameters always.
 *
 * <p>A category is asked for with all below it. Each of those is looked up by itself, in the order of the list and no further than the
 * page, and the results are merged: one condition over all of them could use no index's order.
 */
final class ListedProducts {

    private final List<String> branches = new ArrayList<>();
    private final List<Object> branchParameters = new ArrayList<>();
    private final StringBuilder conditions = new StringBuilder("p.deleted_at is null");
    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder offers = new StringBuilder();
    private final List<Object> offerParameters = new ArrayList<>();
    private final boolean few;

    ListedProducts(ProductFilter filter) {
        status(filter.visibility(), filter.status());
        categories(filter.category(), filter.categorySlug());
        brand(filter.brand(), filter.brandSlug());
        sku(filter.sku());
        if (!filter.ids().isEmpty()) {
            where(
                    "p.id = any (?)",
                    new SqlArrayValue(
                            "uuid", filter.ids().stream().map(ProductId::value).toArray()));
        }
        price(filter.minPrice(), "o.highest >= ?");
        price(filter.maxPrice(), "o.lowest <= ?");
        offered("o.in_stock", filter.inStock());
        offered("o.low_stock", filter.lowStock());
        created(filter.createdAfter(), "p.created_at >= ?");
        created(filter.createdBefore(), "p.created_at < ?");
        few = filter.brand() != null
                || filter.brandSlug() != null
                || filter.sku() != null
                || !filter.ids().isEmpty();
    }

    /** Whether the products are looked up category by category. */
    boolean byCategory() {
        return !branches.isEmpty();
    }

    /** What stands before the select; empty if nothing has to. */
    String with() {
        if (!byCategory()) {
            return "";
        }
        List<String> tables = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            tables.add("select id from below" + i);
        }
        return "with recursive " + String.join(", ", branches) + ", branch as (" + String.join(" intersect ", tables)
                + ") ";
    }

    /** The products of one category, if they are looked up category by category, or all of them. */
    String fromWhere() {
        if (byCategory()) {
            // By "offset 0" the offers are looked up by key: the planner may read them all, and that for each category.
            return "from products p where " + conditions + " and p.category_id = branch.id"
                    + (offers.isEmpty()
                            ? ""
                            : " and exists (select 1 from product_offers o where o.product_id = p.id" + offers
                                    + " offset 0)");
        }
        return "from products p"
                + (offers.isEmpty() ? "" : " join product_offers o on o.product_id = p.id")
                + " where " + conditions + offers;
    }

    /**
     * The same as {@link #fromWhere}, with the offers of each product as {@code o}, to put them in an order of the offers. Few products are
     * looked up and put in order: to find them on a walk in that order, the planner may look at all products.
     */
    String fromOffersWhere() {
        if (byCategory() || few) {
            return "from products p cross join lateral"
                    + " (select * from product_offers o where o.product_id = p.id offset 0) o where " + conditions
                    + (byCategory() ? " and p.category_id = branch.id" : "") + offers;
        }
        return "from products p join product_offers o on o.product_id = p.id where " + conditions + offers;
    }

    /** The parameters of both, in their order. */
    List<Object> parameters() {
        List<Object> all = new ArrayList<>(branchParameters);
        all.addAll(parameters);
        all.addAll(offerParameters);
        return all;
    }

    private void status(Visibility visibility, @Nullable ProductStatus status) {
        if (visibility == Visibility.PUBLISHED) {
            conditions.append(" and p.status = 'published'");
        }
        if (status != null && !(visibility == Visibility.PUBLISHED && status == ProductStatus.PUBLISHED)) {
            conditions.append(
                    switch (status) {
                        case DRAFT -> " and p.status = 'draft'";
                        case PUBLISHED -> " and p.status = 'published'";
                        case ARCHIVED -> " and p.status = 'archived'";
                        case DISCONTINUED -> " and p.status = 'discontinued'";
                    });
        }
    }

    private void categories(@Nullable CategoryId category, @Nullable Slug slug) {
        if (category != null) {
            branch("id", category.value());
        }
        if (slug != null) {
            branch("slug", slug.value());
        }
    }

    private void branch(String column, Object value) {
        String name = "below" + branches.size();
        branches.add("""
                %1$s as (
                    select id from categories where %2$s = ?
                    union
                    select c.id from categories c join %1$s above on c.parent_id = above.id
                )""".formatted(name, column));
        branchParameters.add(value);
    }

    private void brand(@Nullable BrandId brand, @Nullable Slug slug) {
        if (brand != null) {
            where("p.brand_id = ?", brand.value());
        }
        if (slug != null) {
            where("p.brand_id = (select b.id from brands b where b.slug = ?)", slug.value());
        }
    }

    private void sku(@Nullable Sku sku) {
        if (sku != null) {
            where("p.id = (select v.product_id from variants v where v.sku = ? and v.deleted_at is null)", sku.value());
        }
    }

    private void price(@Nullable Money bound, String condition) {
        if (bound != null) {
            offers.append(" and ").append(condition).append(" and o.currency = ?");
            offerParameters.add(bound.minor());
            offerParameters.add(bound.currency().getCurrencyCode());
        }
    }

    private void offered(String column, @Nullable Boolean wanted) {
        if (wanted != null) {
            offers.append(" and ").append(column).append(wanted ? " = true" : " = false");
        }
    }

    private void created(@Nullable Instant bound, String condition) {
        if (bound != null) {
            where(condition, OffsetDateTime.ofInstant(bound, ZoneOffset.UTC));
        }
    }

    private void where(String condition, Object parameter) {
        conditions.append(" and ").append(condition);
        parameters.add(parameter);
    }
}
