package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.product.ImageLink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ProductRow(
        UUID id,
        String slug,
        String name,
        String description,
        String status,
        @Nullable UUID categoryId,
        @Nullable UUID brandId,
        String taxCategory,
        boolean digital,
        List<String> tags,
        List<ImageLink> images,
        String seoTitle,
        String seoDescription,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Nullable String deletedBy,
        long version) {

    boolean live() {
        return deletedAt == null;
    }
}
