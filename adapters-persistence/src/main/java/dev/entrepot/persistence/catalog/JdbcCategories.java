package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.persistence.shared.Overtaken;
import dev.entrepot.persistence.shared.RunningTransaction;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Categories in PostgreSQL. */
public final class JdbcCategories implements Categories {

    private static final CategoryRowMapper ROWS = CategoryRowMapper.INSTANCE;

    private final JdbcAggregateOperations aggregates;
    private final JdbcClient jdbc;
    private final SlugClaims slugs;

    /** Makes it of what it needs. */
    public JdbcCategories(JdbcAggregateOperations aggregates, JdbcClient jdbc) {
        this.aggregates = aggregates;
        this.jdbc = jdbc;
        this.slugs = SlugClaims.ofCategories(jdbc);
    }

    @Override
    public Optional<Category> find(CategoryId id) {
        return Optional.ofNullable(aggregates.findById(id.value(), CategoryRow.class))
                .map(JdbcCategories::category);
    }

    @Override
    public List<Category> findBySlugs(Collection<Slug> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<String> texts = wanted.stream().map(Slug::value).distinct().toList();
        return aggregates.findAll(Query.query(Criteria.where("slug").in(texts)), CategoryRow.class).stream()
                .map(JdbcCategories::category)
                .toList();
    }

    @Override
    public Set<String> codesInUse(Collection<String> codes) {
        return jdbc.sql("select code from categories where code = any (?)")
                .param(new SqlArrayValue("text", codes.toArray()))
                .query((row, number) -> row.getString(1))
                .set();
    }

    @Override
    public List<CategoryId> lineage(CategoryId id) {
        lockTree();
        return jdbc.sql("""
                        select l.id
                        from categories c cross join unnest(c.lineage) with ordinality as l (id, depth)
                        where c.id = ?
                        order by l.depth desc
                        """)
                .param(id.value())
                .query((row, number) -> new CategoryId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public long countChildren(CategoryId id) {
        return jdbc.sql("select count(*) from categories where parent_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    @Override
    public Slug claimSlug(Slug wanted) {
        return slugs.claim(wanted);
    }

    @Override
    public void addAll(Collection<Category> categories) {
        RunningTransaction.required();
        if (categories.isEmpty()) {
            return;
        }
        List<CategoryRow> rows =
                categories.stream().map(Category::snapshot).map(ROWS::row).toList();
        checkAgainstOthers(rows);
        Overtaken.write("a category", () -> aggregates.insertAll(rows));
    }

    @Override
    public void update(Category category) {
        lockTree();
        CategoryRow row = ROWS.row(category.snapshot());
        checkAgainstOthers(List.of(row));
        Overtaken.write("the category", () -> aggregates.update(row));
    }

    /** Its row is locked before what is below it is counted: whoever puts something there meanwhile waits, and then finds nothing to put it. */
    @Override
    public void remove(Category category) {
        RunningTransaction.required();
        UUID id = category.id().value();
        jdbc.sql("select id from categories where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        Usage usage = jdbc.sql("""
                        select (select count(*) from products where category_id = :id and deleted_at is null),
                               (select count(*) from categories where parent_id = :id)
                        """)
                .param("id", id)
                .query((row, number) -> new Usage(row.getLong(1), row.getLong(2)))
                .single();
        if (usage.products() > 0 || usage.children() > 0) {
            throw new CatalogRefusal.StillInUse("category", usage.products(), usage.children());
        }
        jdbc.sql("update products set category_id = null where category_id = ? and deleted_at is not null")
                .param(id)
                .update();
        jdbc.sql("delete from categories where id = ?").param(id).update();
    }

    private void lockTree() {
        RunningTransaction.required();
        jdbc.sql("select lock_category_tree(moving => true)").query().singleRow();
    }

    private void checkAgainstOthers(List<CategoryRow> rows) {
        Set<UUID> own = new HashSet<>();
        Set<String> ownSlugs = new HashSet<>();
        Set<String> ownCodes = new HashSet<>();
        Neighbours others = neighbours(rows);
        for (CategoryRow row : rows) {
            if (!ownSlugs.add(row.slug()) || others.slugs().contains(row.slug())) {
                throw new CatalogRefusal.SlugTaken(new Slug(row.slug()));
            }
            if (!ownCodes.add(row.code()) || others.codes().contains(row.code())) {
                throw new CatalogRefusal.CodeTaken(row.code());
            }
            UUID parent = row.parentId();
            if (parent != null && !own.contains(parent) && !others.ids().contains(parent)) {
                throw new CatalogRefusal.UnknownReference("parent_id", new CategoryId(parent));
            }
            own.add(row.id());
        }
    }

    private Neighbours neighbours(List<CategoryRow> rows) {
        Neighbours found = new Neighbours(new HashSet<>(), new HashSet<>(), new HashSet<>());
        jdbc.sql("""
                        select id, slug, code from categories
                        where not id = any (:own) and (slug = any (:slugs) or code = any (:codes) or id = any (:parents))
                        """)
                .param(
                        "own",
                        new SqlArrayValue(
                                "uuid", rows.stream().map(CategoryRow::id).toArray()))
                .param(
                        "slugs",
                        new SqlArrayValue(
                                "text", rows.stream().map(CategoryRow::slug).toArray()))
                .param(
                        "codes",
                        new SqlArrayValue(
                                "text", rows.stream().map(CategoryRow::code).toArray()))
                .param(
                        "parents",
                        new SqlArrayValue(
                                "uuid", rows.stream().map(CategoryRow::parentId).toArray()))
                .query(row -> {
                    found.ids().add(row.getObject("id", UUID.class));
                    found.slugs().add(row.getString("slug"));
                    found.codes().add(row.getString("code"));
                });
        return found;
    }

    private static Category category(CategoryRow row) {
        return Category.restore(ROWS.snapshot(row));
    }

    private record Usage(long products, long children) {}

    /** The other categories that have one of the names or ids in question. */
    private record Neighbours(Set<UUID> ids, Set<String> slugs, Set<String> codes) {}
}
