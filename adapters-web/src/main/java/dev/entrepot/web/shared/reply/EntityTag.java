package dev.entrepot.web.shared.reply;

import dev.entrepot.web.shared.Sha256;
import java.util.Arrays;
import java.util.Base64;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** The tag of a representation: its version, if it has one, and a digest of its bytes. */
record EntityTag(String value) {

    private static final int DIGEST_BYTES = 12;

    static EntityTag of(@Nullable Long version, byte[] body) {
        byte[] digest = Arrays.copyOf(Sha256.of(body), DIGEST_BYTES);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        return new EntityTag(version == null ? "\"" + text + "\"" : "\"" + version + "." + text + "\"");
    }

    /** The tag of the same representation, compressed. */
    EntityTag compressed() {
        return new EntityTag(value.substring(0, value.length() - 1) + "-gzip\"");
    }

    /** Whether one of the tags in the headers is this one, by weak comparison. */
    boolean isAmong(Enumeration<String> headers) {
        while (headers.hasMoreElements()) {
            for (String candidate : headers.nextElement().split(",", -1)) {
                String tag = candidate.strip();
                if (tag.equals("*") || (tag.startsWith("W/") ? tag.substring(2) : tag).equals(value)) {
                    return true;
                }
            }
        }
        return false;
    }
}
