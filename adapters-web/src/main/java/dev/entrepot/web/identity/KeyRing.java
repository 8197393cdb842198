package dev.entrepot.web.identity;

import dev.entrepot.application.identity.AuthenticateApiKey;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.domain.identity.ApiKey;
import dev.entrepot.web.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Recognises keys, and remembers those that it recognised for some seconds, so that not every request asks the database. */
final class KeyRing {

    private static final Duration MEMORY = Duration.ofSeconds(5);
    private static final int MAX_REMEMBERED = 1000;

    private final AuthenticateApiKey authenticate;
    private final Clock clock;
    private final Map<Known, Remembered> recognised = new ConcurrentHashMap<>();

    KeyRing(AuthenticateApiKey authenticate, Clock clock) {
        this.authenticate = authenticate;
        this.clock = clock;
    }

    Optional<ApiKey> find(String presented) {
        Known known = Known.of(presented);
        Instant now = clock.instant();
        Remembered remembered = recognised.get(known);
        if (remembered != null && now.isBefore(remembered.until)) {
            return Optional.of(remembered.key);
        }
        Optional<ApiKey> key = authenticate.handle(new AuthenticateApiKey.Command(presented));
        if (recognised.size() >= MAX_REMEMBERED) {
            recognised.clear();
        }
        key.ifPresentOrElse(
                found -> recognised.put(known, new Remembered(found, now.plus(MEMORY))),
                () -> recognised.remove(known));
        return key;
    }

    /** What is remembered of a key: never the key itself, and for one store only, since another one does not know it. */
    private record Known(StoreId store, String digest) {
        static Known of(String presented) {
            byte[] digest = Sha256.of(presented.getBytes(StandardCharsets.UTF_8));
            return new Known(CurrentStore.get(), HexFormat.of().formatHex(digest));
        }
    }

    private record Remembered(ApiKey key, Instant until) {}
}
