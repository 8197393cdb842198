package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Category;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.persistence.shared.RowMapping;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper(config = RowMapping.class)
interface CategoryRowMapper {

    CategoryRowMapper INSTANCE = Mappers.getMapper(CategoryRowMapper.class);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "parentId", source = "parent.value")
    @Mapping(target = "slug", source = "slug.value")
    @Mapping(target = "name", source = "content.name")
    @Mapping(target = "code", source = "content.code")
    @Mapping(target = "description", source = "content.description")
    @Mapping(target = "active", source = "content.active")
    @Mapping(target = "position", source = "content.position")
    CategoryRow row(Category.Snapshot snapshot);

    @Mapping(target = "parent", source = "parentId")
    @Mapping(target = "content", source = "row")
    Category.Snapshot snapshot(CategoryRow row);

    Category.Content content(CategoryRow row);

    default @Nullable CategoryId categoryId(@Nullable UUID id) {
        return id == null ? null : new CategoryId(id);
    }

    default Slug slug(String text) {
        return new Slug(text);
    }
}
