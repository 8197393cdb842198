package dev.entrepot.application.identity;

import dev.entrepot.domain.identity.ApiKey;
import dev.entrepot.domain.identity.ApiKeys;
import java.util.Optional;

/** Recognises who presents an API key. */
public final class AuthenticateApiKey {

    private final ApiKeys keys;

    /** Makes it of the port that it needs. */
    public AuthenticateApiKey(ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * The key that was presented, if it is one of the bound store's. It is looked up by its digest, so that the time taken tells nothing of
     * the key.
     */
    public Optional<ApiKey> handle(Command command) {
        return keys.findByDigest(ApiKeyDigest.of(command.presented()));
    }

    /**
     * What was presented.
     *
     * @param presented the key, as it came
     */
    public record Command(String presented) {

        /** Does not tell the key. */
        @Override
        public String toString() {
            return "Command[hidden]";
        }
    }
}
