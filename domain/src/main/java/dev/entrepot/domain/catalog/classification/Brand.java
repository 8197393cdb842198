package dev.entrepot.domain.catalog.classification;

import dev.entrepot.domain.catalog.Slug;
import org.jspecify.annotations.Nullable;

/** Whose name a product carries. Not thread-safe. */
public final class Brand {

    private static final int MAX_NAME = 120;

    private final BrandId id;
    private final long version;
    private Slug slug;
    private String name;

    private Brand(Snapshot snapshot) {
        this.id = snapshot.id();
        this.slug = snapshot.slug();
        this.name = checked(snapshot.name());
        this.version = snapshot.version();
    }

    /**
     * Registers a brand.
     *
     * @param name 1 to 120 characters, not blank
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public static Brand register(BrandId id, Slug slug, String name) {
        return new Brand(new Snapshot(id, slug, name, 0));
    }

    /**
     * Gives the brand another name and slug.
     *
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public void rename(String newName, Slug newSlug) {
        name = checked(newName);
        slug = newSlug;
    }

    private static String checked(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a brand's name has 1 to " + MAX_NAME + " characters");
        }
        return name;
    }

    /** Its identity. */
    public BrandId id() {
        return id;
    }

    /** Its slug. */
    public Slug slug() {
        return slug;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** How often it was stored; 0 before the first time. */
    public long version() {
        return version;
    }

    /** Two brands are the same if their identities are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Brand brand && brand.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Brand " + id + " '" + slug + "'";
    }

    /** The whole state, for persistence only. */
    public Snapshot snapshot() {
        return new Snapshot(id, slug, name, version);
    }

    /** Brings a brand back from its state, for persistence only. */
    public static Brand restore(Snapshot snapshot) {
        return new Brand(snapshot);
    }

    /**
     * The whole state of a brand.
     *
     * @param version how often it was stored; 0 for one that never was
     */
    public record Snapshot(BrandId id, Slug slug, String name, long version) {}
}
