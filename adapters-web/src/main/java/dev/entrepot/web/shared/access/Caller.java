package dev.entrepot.web.shared.access;

import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Identifier;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.problem.ProblemKinds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpHeaders;

/**
 * Who sent the request. Controllers take one as an argument.
 *
 * @param isStaff whether they belong to the shop
 * @param name the name that stands in histories
 * @param scope for whom idempotency keys count
 */
public record Caller(boolean isStaff, String name, String scope) {

    /** The header that brings a staff key. */
    public static final String HEADER = "X-API-Key";

    /** What a refused caller is told to send, in {@code WWW-Authenticate}. */
    public static final String CHALLENGE = "ApiKey realm=\"entrepot\", header=\"" + HEADER + "\"";

    private static final String ATTRIBUTE = Caller.class.getName();
    private static final Caller ANYONE = new Caller(false, "guest", "guest");

    /** Somebody without a key. */
    public static Caller guest() {
        return ANYONE;
    }

    /** Somebody with a staff key. */
    public static Caller staff(Identifier key, String name) {
        return new Caller(true, name, key.value().toString());
    }

    /** Who sent the request; a guest until somebody was recognised. */
    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller known ? known : ANYONE;
    }

    /**
     * Lets only staff pass, where an open endpoint has more for them.
     *
     * @param part the parameter or member that is for staff, while the rest is open
     * @throws ApiProblem if the caller does not belong to the shop
     */
    public void demandStaff(String part) {
        if (!isStaff) {
            throw unauthenticated("Only staff may send " + part + ": leave it out, or send a staff key in " + HEADER
                    + ". The rest needs no key.");
        }
    }

    /** What somebody without a key is told who asks for what is for staff. */
    public static ApiProblem staffOnly() {
        return unauthenticated("Only staff may do this. Send a staff key in " + HEADER + ".");
    }

    private static ApiProblem unauthenticated(String detail) {
        return ApiProblem.of(ProblemKinds.AUTHENTICATION_REQUIRED, detail, HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }

    /** Who it is for histories, and for what takes two people: of staff, with the key. */
    public Author author() {
        return isStaff ? new Author(name, UUID.fromString(scope)) : Author.named(name);
    }

    /** Remembers with the request who sent it. */
    public void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
