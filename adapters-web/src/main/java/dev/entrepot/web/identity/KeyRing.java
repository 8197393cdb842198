package dev.entrepot.web.identity;

import dev.entrepot.application.identity.AuthenticateApiKey;
import dev.entrepot.domain.identity.ApiKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    private final Map<String, Remembered> recognised = new ConcurrentHashMap<>();

    KeyRing(AuthenticateApiKey authenticate, Clock clock) {
        this.authenticate = authenticate;
        this.clock = clock;
    }

    Optional<ApiKey> find(String presented) {
        String digest = digest(presented);
        Instant now = clock.instant();
        Remembered remembered = recognised.get(digest);
        if (remembered != null && now.isBefore(remembered.until)) {
            return Optional.of(remembered.key);
        }
        Optional<ApiKey> key = authenticate.handle(new AuthenticateApiKey.Command(presented));
        if (recognised.size() >= MAX_REMEMBERED) {
            recognised.clear();
        }
        key.ifPresentOrElse(
                known -> recognised.put(digest, new Remembered(known, now.plus(MEMORY))),
                () -> recognised.remove(digest));
        return key;
    }

    private static String digest(String presented) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(presented.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Remembered(ApiKey key, Instant until) {}
}
