package dev.entrepot.persistence.catalog;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.classification.Brand;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.persistence.shared.RowMapping;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

@Mapper(config = RowMapping.class)
interface BrandRowMapper {

    BrandRowMapper INSTANCE = Mappers.getMapper(BrandRowMapper.class);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "slug", source = "slug.value")
    BrandRow row(Brand.Snapshot snapshot);

    Brand.Snapshot snapshot(BrandRow row);

    default BrandId brandId(UUID id) {
        return new BrandId(id);
    }

    default Slug slug(String text) {
        return new Slug(text);
    }
}
