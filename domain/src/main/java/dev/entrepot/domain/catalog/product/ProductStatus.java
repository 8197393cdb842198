package dev.entrepot.domain.catalog.product;

import dev.entrepot.domain.catalog.CatalogRefusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How far a product has come; only what is {@link #PUBLISHED} is seen and sold. */
public enum ProductStatus {
    /** Being prepared; staff only. */
    DRAFT,
    /** Seen and sold. */
    PUBLISHED,
    /** Taken out of the shop; may come back. */
    ARCHIVED,
    /** Will not be made or bought again; final. */
    DISCONTINUED;

    /** The statuses that may follow this one. */
    public Set<ProductStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, ARCHIVED);
            case PUBLISHED -> EnumSet.of(DRAFT, ARCHIVED, DISCONTINUED);
            case ARCHIVED -> EnumSet.of(DRAFT, PUBLISHED, DISCONTINUED);
            case DISCONTINUED -> EnumSet.noneOf(ProductStatus.class);
        };
    }

    /**
     * The target if it may follow this status, or is this status.
     *
     * @throws CatalogRefusal.IllegalStatus if it may not
     */
    ProductStatus changedTo(ProductStatus target) {
        if (target != this && !next().contains(target)) {
            List<String> allowed = next().stream().map(ProductStatus::code).toList();
            throw new CatalogRefusal.IllegalStatus(code(), target.code(), allowed);
        }
        return target;
    }

    /** The lower-case name, as it stands on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
