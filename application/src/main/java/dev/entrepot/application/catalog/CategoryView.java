package dev.entrepot.application.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * A category as it is shown.
 *
 * @param parent none for a root
 * @param version what {@code If-Match} is compared with
 */
public record CategoryView(
        CategoryId id,
        @Nullable CategoryId parent,
        Slug slug,
        String name,
        String code,
        String description,
        boolean active,
        int position,
        long version) {}
