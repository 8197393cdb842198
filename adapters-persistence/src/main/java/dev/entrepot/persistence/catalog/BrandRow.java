package dev.entrepot.persistence.catalog;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

@Table("brands")
record BrandRow(
        @Id UUID id, String slug, String name, @Version long version) {}
