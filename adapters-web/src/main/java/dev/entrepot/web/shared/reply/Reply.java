package dev.entrepot.web.shared.reply;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.Page;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a controller answers. It is written once: serialised, digested for the {@code ETag}, compared with {@code If-None-Match}, sent.
 *
 * @param <T> the body
 */
public final class Reply<T> {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int MOVED_PERMANENTLY = 301;

    private final int status;
    private final @Nullable Function<PageLinks, T> body;
    private final @Nullable Long version;
    private final @Nullable String location;
    private final boolean replayed;
    private final boolean personal;

    private Reply(
            int status,
            @Nullable Function<PageLinks, T> body,
            @Nullable Long version,
            @Nullable String location,
            boolean replayed,
            boolean personal) {
        this.status = status;
        this.body = body;
        this.version = version;
        this.location = location;
        this.replayed = replayed;
        this.personal = personal;
    }

    /** Something that has no version. */
    public static <T> Reply<T> ok(T body) {
        return new Reply<>(OK, links -> body, null, null, false, false);
    }

    /** One thing in its present version. */
    public static <T> Reply<T> ok(T body, long version) {
        return new Reply<>(OK, links -> body, version, null, false, false);
    }

    /**
     * A page of a list.
     *
     * @param shown how one item is shown
     */
    public static <V, T> Reply<Listing<T>> page(Page<V> page, Function<V, T> shown) {
        return page(page, shown, Set.of());
    }

    /**
     * A page of a list, of which the client wants to see only some members.
     *
     * @param shown how one item is shown
     * @param fields the names of those members; empty for all
     */
    public static <V, T> Reply<Listing<T>> page(Page<V> page, Function<V, T> shown, Set<String> fields) {
        return new Reply<>(OK, links -> Listing.of(page, shown, fields, links), null, null, false, false);
    }

    /**
     * A stretch of a walk along an endless list, of which the client wants to see only some members.
     *
     * @param found what comes next, one more than are shown if there are that many
     * @param size how many to show
     * @param cursor what leads behind an item
     * @param shown how one item is shown
     * @param fields the names of those members; empty for all
     */
    public static <V, T> Reply<Listing<T>> walk(
            List<V> found, int size, Function<V, String> cursor, Function<V, T> shown, Set<String> fields) {
        return new Reply<>(
                OK, links -> Listing.walk(found, size, cursor, shown, fields, links), null, null, false, false);
    }

    /**
     * One thing that was created by a POST.
     *
     * @param answer what the use case answered
     * @param path where it is found, such as {@code /api/v1/brands/01...}
     */
    public static <T> Reply<T> created(Answer<?> answer, String path, T body, long version) {
        return new Reply<>(CREATED, links -> body, version, path, answer.replayed(), false);
    }

    /** The same of what has no version. */
    public static <T> Reply<T> created(Answer<?> answer, String path, T body) {
        return new Reply<>(CREATED, links -> body, null, path, answer.replayed(), false);
    }

    /**
     * One thing after something was done to it by a POST.
     *
     * @param answer what the use case answered
     */
    public static <T> Reply<T> done(Answer<?> answer, T body, long version) {
        return new Reply<>(OK, links -> body, version, null, answer.replayed(), false);
    }

    /**
     * What was done by a POST, and has no version.
     *
     * @param answer what the use case answered
     */
    public static <T> Reply<T> done(Answer<?> answer, T body) {
        return new Reply<>(OK, links -> body, null, null, answer.replayed(), false);
    }

    /**
     * It will be done, but not yet.
     *
     * @param path where to see what it waits for
     */
    public static <T> Reply<T> accepted(String path, T body) {
        return new Reply<>(ACCEPTED, links -> body, null, path, false, false);
    }

    /** It is done, and there is nothing to show. */
    public static Reply<Void> noContent() {
        return new Reply<>(NO_CONTENT, null, null, null, false, false);
    }

    /** It has another address now. */
    public static <T> Reply<T> moved(String path) {
        return new Reply<>(MOVED_PERMANENTLY, null, null, path, false, false);
    }

    /** The same, to be kept by nobody between us and whoever asked. */
    public Reply<T> personal() {
        return new Reply<>(status, body, version, location, replayed, true);
    }

    int status() {
        return status;
    }

    @Nullable
    Function<PageLinks, T> body() {
        return body;
    }

    @Nullable
    Long version() {
        return version;
    }

    @Nullable
    String location() {
        return location;
    }

    boolean replayed() {
        return replayed;
    }

    boolean isPersonal() {
        return personal;
    }
}
