package dev.entrepot.persistence.catalog;

import dev.entrepot.application.catalog.CategoryView;
import dev.entrepot.application.catalog.CategoryViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.CategoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Categories as they are shown, from PostgreSQL. */
public final class JdbcCategoryViews implements CategoryViews {

    private static final String COLUMNS =
            "select id, parent_id, slug, name, code, description, active, position, version ";

    /** It may be seen if nothing from the root down to it is inactive. */
    private static final String ACTIVE_UP_TO_THE_ROOT =
            " and not exists (select 1 from categories above where above.id = any (c.lineage) and not above.active)";

    /** Goes down from the roots as long as what comes is active: for all categories at once. */
    private static final String SEEN_BY_ALL = """
            with recursive seen as (
                select id from categories where parent_id is null and active
                union all
                select below.id from seen join categories below on below.parent_id = seen.id where below.active
            )
            """;

    private static final String ONE_PAGE = " order by position, name, id limit ? offset ?";

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcCategoryViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CategoryView> find(CategoryId id, boolean inactiveToo) {
        return find("c.id = ?", id.value(), inactiveToo);
    }

    @Override
    public Optional<CategoryView> findBySlug(Slug slug, boolean inactiveToo) {
        return find("c.slug = ?", slug.value(), inactiveToo);
    }

    @Override
    public Page<CategoryView> list(PageRequest page, boolean inactiveToo) {
        List<CategoryView> categories = jdbc.sql(
                        inactiveToo
                                ? COLUMNS + "from categories" + ONE_PAGE
                                : SEEN_BY_ALL + COLUMNS + "from categories where id in (select id from seen)"
                                        + ONE_PAGE)
                .param(page.size())
                .param(page.offset())
                .query((row, number) -> view(row))
                .list();
        long count = jdbc.sql(
                        inactiveToo ? "select count(*) from categories" : SEEN_BY_ALL + "select count(*) from seen")
                .query(Long.class)
                .single();
        return new Page<>(categories, count, false, page);
    }

    private Optional<CategoryView> find(String wanted, Object parameter, boolean inactiveToo) {
        return jdbc.sql(COLUMNS + "from categories c where " + wanted + (inactiveToo ? "" : ACTIVE_UP_TO_THE_ROOT))
                .param(parameter)
                .query((row, number) -> view(row))
                .optional();
    }

    private static CategoryView view(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new CategoryView(
                new CategoryId(row.getObject("id", UUID.class)),
                parent == null ? null : new CategoryId(parent),
                new Slug(row.getString("slug")),
                row.getString("name"),
                row.getString("code"),
                row.getString("description"),
                row.getBoolean("active"),
                row.getInt("position"),
                row.getLong("version"));
    }
}
