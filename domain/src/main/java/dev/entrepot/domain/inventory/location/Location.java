package dev.entrepot.domain.inventory.location;

import java.util.regex.Pattern;

/**
 * A place where stock is kept, and from which goods are sent.
 *
 * {@snippet :
 * Location harbour = new Location(id, "harbour", "Warehouse at the harbour", LocationKind.WAREHOUSE, 10,
 *         new ServiceArea(List.of(Zone.country("DE"), Zone.region("US", "NY"))), Location.Standing.ACTIVE);
 * harbour.serviceArea().distanceTo(Destination.country("DE")); // 2: its country
 * harbour.serviceArea().distanceTo(Destination.country("FR")); // empty: it sends nothing there
 * }
 *
 * @param code by what people name it, unique in the shop: 1 to 40 characters of {@code a-z 0-9 _ -}, of which the first is a letter or
 *     digit; it stays what it is
 * @param name what staff reads, 1 to {@value #MAX_NAME} characters
 * @param priority 0 to {@value #MAX_PRIORITY}; smaller ones send first
 * @param serviceArea where it sends goods to
 */
public record Location(
        LocationId id,
        String code,
        String name,
        LocationKind kind,
        int priority,
        ServiceArea serviceArea,
        Standing standing) {

    /** The greatest length of a name. */
    public static final int MAX_NAME = 120;

    /** The greatest priority, which sends last. */
    public static final int MAX_PRIORITY = 1_000_000;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the code, the name or the priority is not as described
     */
    public Location {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a code is 1 to 40 characters of a-z, 0-9, _ and -, beginning with a letter or digit, not '" + code
                            + "'");
        }
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
        if (priority < 0 || priority > MAX_PRIORITY) {
            throw new IllegalArgumentException("a priority is from 0 to " + MAX_PRIORITY + ", not " + priority);
        }
    }

    /** Whether it is the one that is meant where none is named. */
    public boolean isDefault() {
        return standing == Standing.DEFAULT;
    }

    /** Whether what is there may be promised. What is held there stays held, whether it is active or not. */
    public boolean active() {
        return standing != Standing.INACTIVE;
    }

    /**
     * Checks that it may take the place of what it was.
     *
     * @param before the same location as it is kept
     * @throws LocationRefusal.DefaultNeeded if that is the default one, and this is not: another one becomes the default instead
     */
    public void requireReplaces(Location before) {
        if (before.isDefault() && !isDefault()) {
            throw new LocationRefusal.DefaultNeeded();
        }
    }

    /** What a location is to its shop. */
    public enum Standing {
        /** The one that is meant where none is named. There is always exactly one, and it is active. */
        DEFAULT,
        /** What is there may be promised. */
        ACTIVE,
        /** Nothing that is there is promised any more. */
        INACTIVE;

        /**
         * The standing that two answers come to.
         *
         * @throws LocationRefusal.DefaultNeeded if the default one is to be inactive
         */
        public static Standing of(boolean active, boolean isDefault) {
            if (isDefault && !active) {
                throw new LocationRefusal.DefaultNeeded();
            }
            return isDefault ? DEFAULT : active ? ACTIVE : INACTIVE;
        }
    }
}
