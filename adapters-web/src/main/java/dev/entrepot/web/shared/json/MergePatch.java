package dev.entrepot.web.shared.json;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change to a document by JSON Merge Patch (RFC 7396).
 *
 * @param patch what to merge
 */
public record MergePatch(JsonNode patch) {

    /** The document with the patch merged into it; neither is changed. */
    public JsonNode applyTo(JsonNode document) {
        return merged(document, patch);
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (target instanceof ObjectNode members) {
            result.setAll(members);
        }
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            String name = change.getKey();
            if (change.getValue().isNull()) {
                result.remove(name);
            } else {
                result.set(name, merged(result.path(name), change.getValue()));
            }
        }
        return result;
    }
}
