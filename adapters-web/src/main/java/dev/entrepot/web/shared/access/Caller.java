package dev.entrepot.web.shared.access;

import dev.entrepot.domain.shared.Identifier;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Who sent the request. Controllers take one as an argument.
 *
 * @param isStaff whether they belong to the shop
 * @param name the name that stands in histories
 * @param scope for whom idempotency keys count
 */
public record Caller(boolean isStaff, String name, String scope) {

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

    /** Remembers with the request who sent it. */
    public void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
