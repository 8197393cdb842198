package dev.entrepot.domain.catalog.classification;

import dev.entrepot.domain.catalog.CatalogRefusal;
import dev.entrepot.domain.catalog.Slug;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A branch of the tree by which shoppers find products.
 *
 * <p>The tree has any depth and no cycle. A category's code stands at the beginning of the SKUs that are made for its products.
 * Not thread-safe.
 */
public final class Category {

    private final CategoryId id;
    private final long version;
    private Slug slug;
    private Content content;
    private @Nullable CategoryId parent;

    private Category(Snapshot snapshot) {
        this.id = snapshot.id();
        this.slug = snapshot.slug();
        this.content = snapshot.content();
        this.parent = snapshot.parent();
        this.version = snapshot.version();
    }

    /**
     * Opens a category.
     *
     * @param parent the category below which it stands; none for a root
     */
    public static Category open(CategoryId id, Slug slug, Content content, @Nullable CategoryId parent) {
        return new Category(new Snapshot(id, slug, content, parent, 0));
    }

    /** Replaces what the category says about itself. */
    public void rewrite(Content replacement) {
        content = replacement;
    }

    /** Gives the category another slug. */
    public void rename(Slug replacement) {
        slug = replacement;
    }

    /** Makes the category a root, with everything below it. */
    public void moveToTop() {
        parent = null;
    }

    /**
     * Moves the category, with everything below it.
     *
     * @param target the new parent
     * @param lineageOfTarget the new parent and all its ancestors, see {@link Categories#lineage}
     * @throws CatalogRefusal.CategoryCycle if the category is among them
     */
    public void moveBelow(CategoryId target, List<CategoryId> lineageOfTarget) {
        if (lineageOfTarget.contains(id)) {
            throw new CatalogRefusal.CategoryCycle(id, target);
        }
        parent = target;
    }

    /** Its identity. */
    public CategoryId id() {
        return id;
    }

    /** Its slug. */
    public Slug slug() {
        return slug;
    }

    /** What it says about itself. */
    public Content content() {
        return content;
    }

    /** The category above it; none for a root. */
    public Optional<CategoryId> parent() {
        return Optional.ofNullable(parent);
    }

    /** How often it was stored; 0 before the first time. */
    public long version() {
        return version;
    }

    /** Two categories are the same if their identities are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Category category && category.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Category " + id + " '" + slug + "'";
    }

    /** The whole state, for persistence only. */
    public Snapshot snapshot() {
        return new Snapshot(id, slug, content, parent, version);
    }

    /** Brings a category back from its state, for persistence only. */
    public static Category restore(Snapshot snapshot) {
        return new Category(snapshot);
    }

    /**
     * What a category says about itself.
     *
     * @param name 1 to 120 characters, not blank
     * @param code 1 to 20 capital letters, digits and hyphens
     * @param description may be empty
     * @param active whether shoppers see it
     * @param position its place among its siblings; smaller ones come first
     */
    public record Content(String name, String code, String description, boolean active, int position) {

        private static final int MAX_NAME = 120;
        /** The greatest length of a code. */
        public static final int MAX_CODE = 20;

        private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,20}");

        /**
         * Checks name and code.
         *
         * @throws IllegalArgumentException if one of them is not of the described shape
         */
        public Content {
            if (name.isBlank() || name.length() > MAX_NAME) {
                throw new IllegalArgumentException("a category's name has 1 to " + MAX_NAME + " characters");
            }
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException(
                        "a category's code has 1 to 20 capital letters, digits and hyphens, not '" + code + "'");
            }
        }
    }

    /**
     * The whole state of a category.
     *
     * @param version how often it was stored; 0 for one that never was
     */
    public record Snapshot(
            CategoryId id,
            Slug slug,
            Content content,
            @Nullable CategoryId parent,
            long version) {}
}
