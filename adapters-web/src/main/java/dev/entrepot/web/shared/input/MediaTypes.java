package dev.entrepot.web.shared.input;

/** The media types that endpoints take. */
public final class MediaTypes {

    /** JSON, for POST and PUT. */
    public static final String JSON = "application/json";

    /** JSON Merge Patch (RFC 7396), for PATCH. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private MediaTypes() {}
}
