package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Brands;
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

/** Brands in PostgreSQL. */
public final class JdbcBrands implements Brands {

    private static final BrandRowMapper ROWS = BrandRowMapper.INSTANCE;

    private final JdbcAggregateOperations aggregates;
    private final JdbcClient jdbc;
    private final SlugClaims slugs;

    /** Makes it of what it needs. */
    public JdbcBrands(JdbcAggregateOperations aggregates, JdbcClient jdbc) {
        this.aggregates = aggregates;
        this.jdbc = jdbc;
        this.slugs = SlugClaims.ofBrands(jdbc);
    }

    @Override
    public Optional<Brand> find(BrandId id) {
        return Optional.ofNullable(aggregates.findById(id.value(), BrandRow.class))
                .map(JdbcBrands::brand);
    }

    @Override
    public List<Brand> findBySlugs(Collection<Slug> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<String> texts = wanted.stream().map(Slug::value).distinct().toList();
        return aggregates.findAll(Query.query(Criteria.where("slug").in(texts)), BrandRow.class).stream()
                .map(JdbcBrands::brand)
                .toList();
    }

    @Override
    public Slug claimSlug(Slug wanted) {
        return slugs.claim(wanted);
    }

    @Override
    public void addAll(Collection<Brand> brands) {
        RunningTransaction.required();
        if (brands.isEmpty()) {
            return;
        }
        List<BrandRow> rows =
                brands.stream().map(Brand::snapshot).map(ROWS::row).toList();
        checkAgainstOthers(rows);
        Overtaken.write("a brand", () -> aggregates.insertAll(rows));
    }

    @Override
    public void update(Brand brand) {
        RunningTransaction.required();
        BrandRow row = ROWS.row(brand.snapshot());
        checkAgainstOthers(List.of(row));
        Overtaken.write("the brand", () -> aggregates.update(row));
    }

    /** Its row is locked before its products are counted: whoever adds one meanwhile waits, and then finds no brand. */
    @Override
    public void remove(Brand brand) {
        RunningTransaction.required();
        UUID id = brand.id().value();
        jdbc.sql("select id from brands where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        long products = jdbc.sql("select count(*) from products where brand_id = ? and deleted_at is null")
                .param(id)
                .query(Long.class)
                .single();
        if (products > 0) {
            throw new CatalogRefusal.StillInUse("brand", products, 0);
        }
        jdbc.sql("update products set brand_id = null where brand_id = ? and deleted_at is not null")
                .param(id)
                .update();
        jdbc.sql("delete from brands where id = ?").param(id).update();
    }

    private void checkAgainstOthers(List<BrandRow> rows) {
        Set<String> taken = new HashSet<>(jdbc.sql(
                        "select slug from brands where slug = any (:slugs) and not id = any (:own)")
                .param(
                        "slugs",
                        new SqlArrayValue(
                                "text", rows.stream().map(BrandRow::slug).toArray()))
                .param(
                        "own",
                        new SqlArrayValue(
                                "uuid", rows.stream().map(BrandRow::id).toArray()))
                .query(String.class)
                .list());
        for (BrandRow row : rows) {
            if (!taken.add(row.slug())) {
                throw new CatalogRefusal.SlugTaken(new Slug(row.slug()));
            }
        }
    }

    private static Brand brand(BrandRow row) {
        return Brand.restore(ROWS.snapshot(row));
    }
}
