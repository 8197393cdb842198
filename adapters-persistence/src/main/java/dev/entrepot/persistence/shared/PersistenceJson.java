package dev.entrepot.persistence.shared;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as they stand in jsonb columns and go to statements as rows: records by their components in snake_case, records of one component
 * {@code value} (ids, codes, addresses) as that value, absent components left out.
 *
 * <p>What is stored today is read in years: names of components that are stored may be added to, and not changed.
 */
public final class PersistenceJson {

    private final JsonMapper mapper;

    /**
     * Makes it.
     *
     * @param features what features bring for values of theirs that say by a member which one of several kinds they are
     */
    public PersistenceJson(JacksonModule... features) {
        this.mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                // Components only: a record of the domain has questions such as isZero() beside them.
                .changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new SingleValueRecords())
                .addModules(features)
                .build();
    }

    /** The value as JSON. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** The value that was written. */
    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /** The values of an array. */
    public <T> List<T> readList(String json, Class<T> element) {
        return mapper.readerForListOf(element).readValue(json);
    }

    /** The texts of an object, in its order. */
    public Map<String, String> readMap(String json) {
        return mapper.readerForMapOf(String.class).readValue(json);
    }
}
