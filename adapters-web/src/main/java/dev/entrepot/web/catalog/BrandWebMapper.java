package dev.entrepot.web.catalog;

import dev.entrepot.application.catalog.BrandView;
import dev.entrepot.application.catalog.CreateBrand;
import dev.entrepot.application.catalog.UpdateBrand;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.web.shared.input.WebMapping;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = WebMapping.class)
interface BrandWebMapper {

    BrandResponse response(BrandView view);

    BrandRequest editable(BrandView view);

    CreateBrand.Command creation(BrandRequest request, @Nullable IdempotencyKey key);

    @Mapping(target = "id", source = "present.id")
    @Mapping(target = "expectedVersion", source = "present.version")
    @Mapping(target = "name", source = "request.name")
    @Mapping(target = "slug", source = "slug")
    UpdateBrand.Command update(BrandView present, BrandRequest request, Slug slug);

    /** The version that was read and what is to become of it; a slug that is left out stays. */
    default UpdateBrand.Command update(BrandView present, BrandRequest request) {
        Slug wanted = request.slug();
        return update(present, request, wanted == null ? present.slug() : wanted);
    }
}
