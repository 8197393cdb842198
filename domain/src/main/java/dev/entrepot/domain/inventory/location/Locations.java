package dev.entrepot.domain.inventory.location;

import dev.entrepot.domain.shared.ConcurrentChange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The locations of a shop, of which exactly one is the default one at every moment. Writes belong to a running transaction. */
public interface Locations {

    /** The location of this identity, if there is one. */
    Optional<Versioned> find(LocationId id);

    /** The location of this code, if there is one. */
    Optional<Versioned> findByCode(String code);

    /** The default one. */
    Location main();

    /**
     * The location of this code, or the default one where none is named.
     *
     * @throws LocationRefusal.Unknown if there is none of this code
     */
    default Location named(@Nullable String code) {
        return code == null
                ? main()
                : findByCode(code)
                        .orElseThrow(() -> new LocationRefusal.Unknown(code))
                        .location();
    }

    /** All of them, inactive ones as well, by their priorities and then by their ids: the order in which they send. */
    List<Location> all();

    /**
     * Adds a location, in version 1. If it is the default one, the one that was is merely active from then on, and its version is raised.
     *
     * @throws LocationRefusal.CodeTaken if there is one of its code
     */
    void add(Location location);

    /**
     * Replaces the location of the same id and code, and raises its version. If it becomes the default one, the one that was is merely
     * active from then on, and its version is raised as well.
     *
     * @param version the version that was found
     * @throws ConcurrentChange if it is not of that version any more
     * @throws LocationRefusal.DefaultNeeded if it is the default one and would be so no longer
     */
    void update(Location location, long version);

    /**
     * Removes a location.
     *
     * @param version the version that was found
     * @throws ConcurrentChange if it is not of that version any more
     * @throws LocationRefusal.DefaultNeeded if it is the default one
     * @throws LocationRefusal.InUse if anything is in stock there, or ever was, or a transfer names it: the books refer to it
     */
    void remove(LocationId id, long version);

    /**
     * A location and how often it was written.
     *
     * @param version 1 or more
     */
    record Versioned(Location location, long version) {}
}
