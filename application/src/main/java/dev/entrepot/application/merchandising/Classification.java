package dev.entrepot.application.merchandising;

import dev.entrepot.application.shared.IdSource;
import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.Brands;
import dev.entrepot.domain.catalog.classification.Categories;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Categories and brands by their names, as files name them. Names are the same if their slugs are; what is missing is made, a category
 * as a root.
 */
public final class Classification {

    private static final int MAX_CODE = 20;
    private static final int DIGEST_LENGTH = 4;

    private final Categories categories;
    private final Brands brands;
    private final IdSource ids;

    /** Makes it of the ports that it needs. */
    public Classification(Categories categories, Brands brands, IdSource ids) {
        this.categories = categories;
        this.brands = brands;
        this.ids = ids;
    }

    /** The ids of everything that these products name, in a number of statements that does not grow with their number. */
    Known resolve(Collection<ImportedProduct> products) {
        return new Known(
                categoryIds(
                        names(products.stream().map(product -> product.content().category()), "category")),
                brandIds(
                        names(products.stream().map(product -> product.content().brand()), "brand")));
    }

    private Map<Slug, CategoryId> categoryIds(Map<Slug, String> names) {
        Map<Slug, CategoryId> found = new HashMap<>();
        if (!names.isEmpty()) {
            categories.findBySlugs(names.keySet()).forEach(category -> found.put(category.slug(), category.id()));
        }
        Map<Slug, String> missing = without(names, found.keySet());
        if (!missing.isEmpty()) {
            List<Category> opened = open(missing);
            categories.addAll(opened);
            opened.forEach(category -> found.put(category.slug(), category.id()));
        }
        return found;
    }

    private List<Category> open(Map<Slug, String> missing) {
        Set<String> taken = new HashSet<>(categories.codesInUse(missing.keySet().stream()
                .flatMap(slug -> Stream.of(code(slug), distinctCode(slug)))
                .collect(Collectors.toSet())));
        List<Category> opened = new ArrayList<>();
        missing.forEach((slug, name) -> {
            String code = taken.add(code(slug)) ? code(slug) : distinctCode(slug);
            Category.Content content = new Category.Content(name, code, "", true, 0);
            opened.add(Category.open(new CategoryId(ids.next()), slug, content, null));
        });
        return opened;
    }

    private Map<Slug, BrandId> brandIds(Map<Slug, String> names) {
        Map<Slug, BrandId> found = new HashMap<>();
        if (!names.isEmpty()) {
            brands.findBySlugs(names.keySet()).forEach(brand -> found.put(brand.slug(), brand.id()));
        }
        List<Brand> registered = new ArrayList<>();
        without(names, found.keySet())
                .forEach((slug, name) -> registered.add(Brand.register(new BrandId(ids.next()), slug, name)));
        if (!registered.isEmpty()) {
            brands.addAll(registered);
            registered.forEach(brand -> found.put(brand.slug(), brand.id()));
        }
        return found;
    }

    private static String code(Slug slug) {
        String code = slug.value().toUpperCase(Locale.ROOT);
        return code.length() > MAX_CODE ? distinctCode(slug) : code;
    }

    private static String distinctCode(Slug slug) {
        String code = slug.value().toUpperCase(Locale.ROOT);
        int room = MAX_CODE - DIGEST_LENGTH - 1;
        return code.substring(0, Math.min(room, code.length())) + "-" + SkuChoice.digest(slug.value(), DIGEST_LENGTH);
    }

    private static Map<Slug, String> names(Stream<@Nullable String> named, String kind) {
        Map<Slug, String> names = new LinkedHashMap<>();
        named.filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .forEach(name -> names.putIfAbsent(slug(name, kind), name.strip()));
        return names;
    }

    private static Map<Slug, String> without(Map<Slug, String> names, Set<Slug> found) {
        Map<Slug, String> missing = new LinkedHashMap<>(names);
        missing.keySet().removeAll(found);
        return missing;
    }

    private static Slug slug(String name, String kind) {
        return Slug.from(
                name, kind + "-" + SkuChoice.digest(name, DIGEST_LENGTH).toLowerCase(Locale.ROOT));
    }

    /** What the names stand for. */
    record Known(Map<Slug, CategoryId> categories, Map<Slug, BrandId> brands) {

        /**
         * The category of this name; none for an empty name.
         *
         * @throws CatalogRefusal.NotFound if the name was not among those that were resolved
         */
        @Nullable
        CategoryId category(String name) {
            return name.isBlank() ? null : sought(categories, slug(name, "category"), "category");
        }

        /**
         * The brand of this name; none for an empty name.
         *
         * @throws CatalogRefusal.NotFound if the name was not among those that were resolved
         */
        @Nullable
        BrandId brand(String name) {
            return name.isBlank() ? null : sought(brands, slug(name, "brand"), "brand");
        }

        private static <I> I sought(Map<Slug, I> known, Slug slug, String kind) {
            I id = known.get(slug);
            if (id == null) {
                throw new CatalogRefusal.NotFound(kind, slug.value());
            }
            return id;
        }
    }
}
