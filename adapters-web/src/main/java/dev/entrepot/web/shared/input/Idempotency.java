package dev.entrepot.web.shared.input;

import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.web.shared.Sha256;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.json.FaultyInput;
import dev.entrepot.web.shared.json.WireJson;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.problem.ProblemKinds;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key} of a request. Controllers of POST take one as an argument. */
public final class Idempotency {

    /** The name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private static final int MAX_LENGTH = 255;

    private final HttpServletRequest request;
    private final WireJson json;

    Idempotency(HttpServletRequest request, WireJson json) {
        this.request = request;
        this.json = json;
    }

    /**
     * The key, if one was sent.
     *
     * @param body the request as it was read: the same content in another spelling is the same request
     * @throws FaultyInput if the header is empty or too long
     */
    public @Nullable IdempotencyKey optional(Record body) {
        String value = request.getHeader(HEADER);
        if (value == null) {
            return null;
        }
        String bare = unquoted(value.strip());
        if (bare.isEmpty() || bare.length() > MAX_LENGTH) {
            throw FaultyInput.of(
                    HEADER, "invalid_length", "An Idempotency-Key has 1 to " + MAX_LENGTH + " characters.");
        }
        return new IdempotencyKey(Caller.of(request).scope(), bare, fingerprint(body));
    }

    /**
     * The key, which this request must have.
     *
     * @throws ApiProblem if none was sent
     * @throws FaultyInput if the header is empty or too long
     */
    public IdempotencyKey required(Record body) {
        IdempotencyKey key = optional(body);
        if (key == null) {
            throw ApiProblem.of(
                    ProblemKinds.IDEMPOTENCY_KEY_REQUIRED,
                    "Send an Idempotency-Key header, so that repeating this request does not do it twice.");
        }
        return key;
    }

    /** Kept for a day, so it must be the same before and after an upgrade that adds members which may be absent. */
    private String fingerprint(Record body) {
        String asked = request.getMethod() + "\n" + request.getRequestURI() + "\n";
        return HexFormat.of().formatHex(Sha256.of(asked.getBytes(StandardCharsets.UTF_8), json.writeBare(body)));
    }

    /** The draft has the key as a quoted string; most clients send it bare. */
    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
