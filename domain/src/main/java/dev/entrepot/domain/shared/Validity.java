package dev.entrepot.domain.shared;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A span of time {@code [from, until)} in which something is in force: the start belongs to it, the end does not.
 *
 * @param from the first instant in force; absent means since ever
 * @param until the first instant no longer in force; absent means for ever
 */
public record Validity(@Nullable Instant from, @Nullable Instant until) {

    /** Since ever and for ever. */
    public static final Validity ALWAYS = new Validity(null, null);

    /**
     * Checks the order of the bounds.
     *
     * @throws IllegalArgumentException if {@code until} is not after {@code from}
     */
    public Validity {
        if (from != null && until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("a validity must end after it begins: " + from + " to " + until);
        }
    }

    /** Whether it is in force at the instant. */
    public boolean contains(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }

    /** The first instant in force, if it has one. */
    public Optional<Instant> start() {
        return Optional.ofNullable(from);
    }

    /** The first instant no longer in force, if it has one. */
    public Optional<Instant> end() {
        return Optional.ofNullable(until);
    }
}
