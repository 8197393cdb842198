package dev.entrepot.web.shared.docs;

import dev.entrepot.web.shared.docs.Members.Member;
import dev.entrepot.web.shared.json.Alternatives;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.List;
import java.util.Map;

/**
 * The schemas of merge patches (RFC 7396): no member is needed, null removes one, and objects within are merged in their turn. Of a
 * family of alternatives a patch may have the members of any, since whoever changes the {@code type} removes those of the former one.
 */
final class Changes {

    private static final String SUFFIX = "Changes";

    private final Schemas schemas;

    Changes(Schemas schemas) {
        this.schemas = schemas;
    }

    /** What a merge patch to a record, or to one of a family, takes. */
    JsonSchema to(Class<?> type) {
        String content = Schemas.nameOf(type);
        String name = content.endsWith("Content") ? content.replace("Content", SUFFIX) : content + SUFFIX;
        if (!schemas.has(name)) {
            JsonSchema changes = new JsonSchema();
            changes.addType("object");
            changes.setAdditionalProperties(false);
            schemas.define(name, changes);
            Map<String, Class<?>> alternatives = Alternatives.of(type);
            if (alternatives.isEmpty()) {
                changes.setDescription("A merge patch to " + content + ": what is left out stays, null removes.");
                Members.of(type).forEach(member -> changes.addProperty(member.name(), schemas.change(member)));
            } else {
                changes.setDescription("A merge patch to " + content + ": what is left out stays, null removes. Whoever"
                        + " changes the type removes the members that the new one does not have.");
                ofAny(alternatives, changes);
                changes.setExamples(List.of(schemas.examples().of(schemas.taken(type))));
            }
        }
        return Schemas.reference(name);
    }

    private void ofAny(Map<String, Class<?>> alternatives, JsonSchema changes) {
        changes.addProperty(
                Alternatives.MEMBER, Schemas.typeMember(alternatives.keySet().toArray(String[]::new)));
        for (Class<?> alternative : alternatives.values()) {
            for (Member member : Members.of(alternative)) {
                JsonSchema change = Schemas.orNull(schemas.change(member));
                JsonSchema other = (JsonSchema) changes.getProperties().get(member.name());
                changes.addProperty(
                        member.name(), other == null || other.equals(change) ? change : either(other, change));
            }
        }
    }

    /** Either of what two alternatives call by the same name. */
    private static JsonSchema either(JsonSchema one, JsonSchema other) {
        if (one.getAnyOf() != null) {
            one.addAnyOfItem(other);
            return one;
        }
        JsonSchema either = new JsonSchema();
        either.setDescription(one.getDescription());
        either.setExamples(one.getExamples());
        either.addAnyOfItem(one);
        either.addAnyOfItem(other);
        return either;
    }
}
