package dev.entrepot.testing.architecture;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A feature of the house: a package of this name in any ring, and the features that it may know. Every feature may know
 * the feature {@code shared}, which knows none; only what an adapter shares may know the ids and values of all, because it
 * writes them down for all (as JSON, as columns) and recognises who asks.
 *
 * @param name the package's name, for example {@code ordering}
 * @param friends the features that it may know, and how far
 * @param readsOnly whether the feature exists only to be looked at and therefore never writes
 */
public record Feature(String name, Map<String, Reach> friends, boolean readsOnly) {

    /** Copies the map, so that nobody changes it afterwards. */
    public Feature {
        friends = Map.copyOf(friends);
    }

    /** A feature that knows only {@code shared}. */
    public static Feature named(String name) {
        return new Feature(name, Map.of(), false);
    }

    /** This feature, which may also know the given one. */
    public Feature knowing(String friend, Reach reach) {
        Map<String, Reach> more = new HashMap<>(friends);
        more.put(friend, reach);
        return new Feature(name, more, readsOnly);
    }

    /** This feature, which writes nothing. */
    public Feature reading() {
        return new Feature(name, friends, true);
    }

    /** How far this feature may reach into another; empty if it must not know it. */
    public Optional<Reach> reachInto(String other) {
        return Optional.ofNullable(friends.get(other));
    }
}
