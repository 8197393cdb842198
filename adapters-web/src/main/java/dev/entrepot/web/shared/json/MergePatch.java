package dev.entrepot.web.shared.json;

import java.util.Collection;
import java.util.List;
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

    /**
     * Refuses to remove what every such document has.
     *
     * @param kept the names of members of the document
     * @throws FaultyInput if the patch removes one of them
     */
    public void demandKept(Collection<String> kept) {
        List<Fault> faults = kept.stream()
                .filter(name -> patch.has(name) && patch.get(name).isNull())
                .map(name -> Fault.of("/" + name, "not_removable", "null would remove this, and it cannot be removed."))
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
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
