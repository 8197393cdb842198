package dev.entrepot.persistence.identity;

import dev.entrepot.domain.identity.ApiKey;
import dev.entrepot.domain.identity.ApiKeyId;
import dev.entrepot.persistence.shared.RowMapping;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** API keys as rows and back. */
@Mapper(config = RowMapping.class)
interface ApiKeyRowMapper {

    ApiKeyRowMapper INSTANCE = Mappers.getMapper(ApiKeyRowMapper.class);

    @Mapping(target = "id", source = "id.value")
    ApiKeyRow toRow(ApiKey key);

    ApiKey toKey(ApiKeyRow row);

    default ApiKeyId idOf(UUID value) {
        return new ApiKeyId(value);
    }
}
