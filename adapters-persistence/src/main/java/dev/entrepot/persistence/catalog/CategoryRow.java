package dev.entrepot.persistence.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

@Table("categories")
record CategoryRow(
        @Id UUID id,
        @Nullable UUID parentId,
        String slug,
        String name,
        String code,
        String description,
        boolean active,
        int position,
        @Version long version) {}
