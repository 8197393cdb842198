package dev.entrepot.web.shared.problem;

import dev.entrepot.domain.shared.Refusal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of problems: those that any request may meet, and those of the features' refusals. */
public final class ProblemKinds {

    private static final Map<String, ProblemKind> KINDS = new LinkedHashMap<>();

    /** The body cannot be read. */
    public static final ProblemKind MALFORMED_REQUEST = kind(
            "malformed_request",
            400,
            "Malformed request",
            "The request cannot be read: its body is missing or no JSON, names a member twice, is nested more than 32 levels deep, or the"
                    + " request line or a header is broken. Correct the request; repeating it as it is does not help.");

    /** The request needs an idempotency key. */
    public static final ProblemKind IDEMPOTENCY_KEY_REQUIRED = kind(
            "idempotency_key_required",
            400,
            "Idempotency-Key required",
            "This request must carry an Idempotency-Key header of 1 to 255 characters, so that repeating it after a lost answer does not do"
                    + " the work twice. Choose a random one for each new request, and keep it for repetitions.");

    /** A condition was sent that cannot be checked. */
    public static final ProblemKind IF_MATCH_NOT_SUPPORTED = kind(
            "if_match_not_supported",
            400,
            "If-Match not supported",
            "What this request changes has no version that If-Match could be compared with, and a condition that nobody checks must not be"
                    + " believed to hold. Send the request without If-Match.");

    /** Nobody said who asks. */
    public static final ProblemKind AUTHENTICATION_REQUIRED = kind(
            "authentication_required",
            401,
            "Authentication required",
            "Only staff may do this. Send a staff key in the header X-API-Key.");

    /** The key is none of ours. */
    public static final ProblemKind INVALID_API_KEY = kind(
            "invalid_api_key",
            401,
            "Invalid API key",
            "The key in the header X-API-Key is not known: it is misspelt, or was taken back. Send a valid key, or none for what is public.");

    /** There is nothing at this address. */
    public static final ProblemKind NOT_FOUND = kind(
            "not_found",
            404,
            "Not found",
            "There is nothing at this address. Every address of the API stands in /openapi.json.");

    /** The list has not so many pages. */
    public static final ProblemKind PAGE_OUT_OF_RANGE = kind(
            "page_out_of_range",
            404,
            "Page out of range",
            "The list has fewer pages than that; total_pages says how many. Lists may shrink while one walks through them.");

    /** The address does not take this method. */
    public static final ProblemKind METHOD_NOT_ALLOWED = kind(
            "method_not_allowed",
            405,
            "Method not allowed",
            "The address exists, but takes other methods: see the header Allow.");

    /** The client wants another format than JSON. */
    public static final ProblemKind NOT_ACCEPTABLE = kind(
            "not_acceptable",
            406,
            "Not acceptable",
            "The header Accept excludes application/json, and we speak nothing else. Accept application/json.");

    /** Others changed the same thing all the time. */
    public static final ProblemKind CONCURRENT_CHANGE = kind(
            "concurrent_change",
            409,
            "Concurrent change",
            "Others were changing the same thing at the same moment, repeatedly. Nothing was done; repeat the request.");

    /** What was created by an earlier request with the key is gone. */
    public static final ProblemKind GONE = kind(
            "gone",
            410,
            "Gone",
            "An earlier request with this Idempotency-Key created something that was deleted since.");

    /** A precondition does not hold. */
    public static final ProblemKind PRECONDITION_FAILED = kind(
            "precondition_failed",
            412,
            "Precondition failed",
            "The header If-Match names no version, or the thing does not exist. Read the thing again, and repeat the change with its present ETag.");

    /** The body is too big. */
    public static final ProblemKind BODY_TOO_LARGE = kind(
            "body_too_large",
            413,
            "Body too large",
            "The body is bigger than this installation takes; limit_bytes says how much that is.");

    /** The body is of another format. */
    public static final ProblemKind UNSUPPORTED_MEDIA_TYPE = kind(
            "unsupported_media_type",
            415,
            "Unsupported media type",
            "The Content-Type is not one that this address takes: application/json for POST and PUT, application/merge-patch+json for PATCH.");

    /** Fields or parameters are wrong. */
    public static final ProblemKind VALIDATION_FAILED = kind(
            "validation_failed",
            422,
            "Validation failed",
            "The request can be read, but fields or parameters are wrong, missing or unknown. Each is listed in errors with its place (a JSON"
                    + " pointer into the body, or the name of a parameter), a code, a sentence, and the known names where a name was unknown.");

    /** One client sends too many requests. */
    public static final ProblemKind RATE_LIMITED = kind(
            "rate_limited",
            429,
            "Too many requests",
            "This key or address has sent more requests in a minute than this installation answers; the header RateLimit-Policy tells how many"
                    + " that are, and RateLimit how many are left. Nothing was done; repeat the request after the seconds that Retry-After tells,"
                    + " with the same Idempotency-Key if it has one.");

    /** We made a mistake. */
    public static final ProblemKind INTERNAL_ERROR = kind(
            "internal_error",
            500,
            "Internal error",
            "Something went wrong that should not have. It was logged under the request_id; tell us that when you report it.");

    /** We cannot do it right now. */
    public static final ProblemKind UNAVAILABLE = kind(
            "unavailable",
            503,
            "Temporarily unavailable",
            "The server or its database has too much to do, or is starting or stopping. Nothing was done; repeat the request after the"
                    + " seconds that Retry-After tells, with the same Idempotency-Key if it has one.");

    static {
        RefusalKinds.describe(ProblemKinds::kind);
    }

    private ProblemKinds() {}

    /** Every kind, the general ones first. */
    public static Collection<ProblemKind> all() {
        return Collections.unmodifiableCollection(KINDS.values());
    }

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ProblemKind named(String code) {
        ProblemKind kind = KINDS.get(code);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of problem has the code " + code);
        }
        return kind;
    }

    /** What a refusal is to HTTP. */
    public static ProblemKind of(Refusal refusal) {
        ProblemKind known = KINDS.get(refusal.code());
        return known == null
                ? new ProblemKind(refusal.code(), status(refusal.kind()), titled(refusal.code()), refusal.getMessage())
                : known;
    }

    /** The HTTP status of a kind of refusal. */
    static int status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case INVALID -> 422;
            case FORBIDDEN -> 403;
        };
    }

    private static String titled(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('_', ' ');
    }

    private static ProblemKind kind(String code, int status, String title, String meaning) {
        ProblemKind kind = new ProblemKind(code, status, title, meaning);
        KINDS.put(code, kind);
        return kind;
    }
}
