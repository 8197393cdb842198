package dev.entrepot.persistence.catalog;

import dev.entrepot.application.catalog.BrandView;
import dev.entrepot.application.catalog.BrandViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.BrandId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brands as they are shown, from PostgreSQL. */
public final class JdbcBrandViews implements BrandViews {

    private static final String BRANDS = "select id, slug, name, version from brands b ";

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcBrandViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<BrandView> find(BrandId id) {
        return jdbc.sql(BRANDS + "where id = ?")
                .param(id.value())
                .query((row, number) -> view(row))
                .optional();
    }

    @Override
    public Optional<BrandView> findBySlug(Slug slug) {
        return jdbc.sql(BRANDS + "where slug = ?")
                .param(slug.value())
                .query((row, number) -> view(row))
                .optional();
    }

    @Override
    public Page<BrandView> list(PageRequest page) {
        List<BrandView> brands = jdbc.sql(BRANDS + "order by name, id limit ? offset ?")
                .param(page.size())
                .param(page.offset())
                .query((row, number) -> view(row))
                .list();
        long count = jdbc.sql("select count(*) from brands").query(Long.class).single();
        return new Page<>(brands, count, false, page);
    }

    private static BrandView view(ResultSet row) throws SQLException {
        return new BrandView(
                new BrandId(row.getObject("id", UUID.class)),
                new Slug(row.getString("slug")),
                row.getString("name"),
                row.getLong("version"));
    }
}
