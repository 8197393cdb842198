package dev.entrepot.domain.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.location.LocationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Units that are kept for somebody: for a cart as long as it may take, for an order until they are sent.
 *
 * <p>It is {@code HELD} until its time is over, and then {@code EXPIRED}; or it is {@code COMMITTED}, as an order's is from the beginning,
 * until all that it holds was let go or shipped. What it holds counts as reserved, and nothing else does. What is let go or shipped may be
 * some of it at a time.
 *
 * {@snippet :
 * Reservation held = Reservation.held(id, allotments, now.plus(Duration.ofMinutes(15)), now);
 * Reservation sold = held.committed(later);
 * Reservation gone = sold.shipped(sold.open(), evenLater);
 * }
 *
 * @param parts each of another variant or place, in the order in which they are sent if some are
 * @param expiresAt until when it is held, or was before it was bought; none if it was bought at once
 * @param endedAt since when it holds nothing; none as long as it holds something
 */
public record Reservation(
        ReservationId id,
        List<Part> parts,
        State state,
        @Nullable Instant expiresAt,
        Instant reservedAt,
        @Nullable Instant endedAt) {

    /** What became of a reservation. */
    public enum State {
        /** It holds something for a time. */
        HELD,
        /** It holds something that was bought. */
        COMMITTED,
        /** It holds nothing any more, and some of what it held was sent. */
        SHIPPED,
        /** It holds nothing any more, and nothing was sent. */
        RELEASED,
        /** Its time was over before anybody bought. */
        EXPIRED
    }

    /**
     * Checks that it fits together.
     *
     * @throws IllegalArgumentException if it has no parts, two of the same variant at the same place, or a state that its times or parts
     *     do not allow
     */
    public Reservation {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a reservation holds something");
        }
        Allotment.requireDistinct(parts.stream()
                .map(part -> new Allotment(part.variant(), part.location(), 1))
                .toList());
        boolean open = state == State.HELD || state == State.COMMITTED;
        boolean holds = parts.stream().anyMatch(part -> part.held() > 0);
        if (open != holds || open == (endedAt != null) || (state == State.HELD && expiresAt == null)) {
            throw new IllegalArgumentException("impossible reservation " + id + ": " + state + ", expires " + expiresAt
                    + ", ended " + endedAt + ", " + parts);
        }
        parts = List.copyOf(parts);
    }

    /**
     * Holds something for a time.
     *
     * @param allotments one at least, each of another variant or place
     */
    public static Reservation held(ReservationId id, Collection<Allotment> allotments, Instant expiresAt, Instant at) {
        return new Reservation(id, partsOf(allotments), State.HELD, expiresAt, at, null);
    }

    /**
     * Holds what was bought.
     *
     * @param allotments one at least, each of another variant or place
     */
    public static Reservation committed(ReservationId id, Collection<Allotment> allotments, Instant at) {
        return new Reservation(id, partsOf(allotments), State.COMMITTED, null, at, null);
    }

    private static List<Part> partsOf(Collection<Allotment> allotments) {
        return allotments.stream()
                .map(one -> new Part(one.variant(), one.location(), one.quantity(), 0))
                .toList();
    }

    /** Whether it holds something. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether its time is over, whether or not somebody has noticed. */
    public boolean isOverdue(Instant at) {
        return state == State.HELD && expiresAt != null && !at.isBefore(expiresAt);
    }

    /** Whether some of what it held was sent. */
    public boolean hasShipped() {
        return parts.stream().anyMatch(part -> part.shipped() > 0);
    }

    /** What it holds. */
    public List<Allotment> open() {
        return parts.stream()
                .filter(part -> part.held() > 0)
                .map(part -> new Allotment(part.variant(), part.location(), part.held()))
                .toList();
    }

    /**
     * The same, bought. Doing it twice changes nothing.
     *
     * @throws InventoryRefusal.ReservationExpired if its time is over
     * @throws InventoryRefusal.ReservationState if it holds nothing any more
     */
    public Reservation committed(Instant at) {
        if (state == State.COMMITTED) {
            return this;
        }
        if (state == State.EXPIRED || isOverdue(at)) {
            throw new InventoryRefusal.ReservationExpired(id, expiresAt == null ? reservedAt : expiresAt);
        }
        if (state != State.HELD) {
            throw new InventoryRefusal.ReservationState(this, "committed");
        }
        return new Reservation(id, parts, State.COMMITTED, expiresAt, reservedAt, null);
    }

    /** The same without anything that it holds. Doing it twice changes nothing. */
    public Reservation released(Instant at) {
        return isOpen() ? released(open(), at) : this;
    }

    /**
     * The same without some of what it holds.
     *
     * @throws InventoryRefusal.NotHeld if it holds less of that
     */
    public Reservation released(Collection<Allotment> some, Instant at) {
        return with(without(some, (part, units) -> part.held(part.held() - units)), State.RELEASED, at);
    }

    /**
     * The same with some of what it holds sent away.
     *
     * @throws InventoryRefusal.ReservationState if it was never bought, or holds nothing any more
     * @throws InventoryRefusal.NotHeld if it holds less of that
     */
    public Reservation shipped(Collection<Allotment> some, Instant at) {
        if (state != State.COMMITTED) {
            throw new InventoryRefusal.ReservationState(
                    this, state == State.HELD ? "shipped. Commit it first" : "shipped");
        }
        return with(without(some, (part, units) -> part.shipped(units)), State.SHIPPED, at);
    }

    /** The same if its time is not over; otherwise without anything that it held. */
    public Reservation expired(Instant at) {
        return isOverdue(at)
                ? with(without(open(), (part, units) -> part.held(part.held() - units)), State.EXPIRED, at)
                : this;
    }

    private List<Part> without(Collection<Allotment> some, BiFunction<Part, Integer, Part> taken) {
        Allotment.requireDistinct(some);
        List<Part> left = new ArrayList<>(parts);
        for (Allotment allotment : some) {
            int position = positionOf(allotment);
            int held = position < 0 ? 0 : left.get(position).held();
            if (held < allotment.quantity()) {
                throw new InventoryRefusal.NotHeld(allotment.variant(), allotment.quantity(), held);
            }
            left.set(position, taken.apply(left.get(position), allotment.quantity()));
        }
        return left;
    }

    private int positionOf(Allotment allotment) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).variant().equals(allotment.variant())
                    && parts.get(i).location().equals(allotment.location())) {
                return i;
            }
        }
        return -1;
    }

    private Reservation with(List<Part> changed, State ended, Instant at) {
        if (changed.stream().anyMatch(part -> part.held() > 0)) {
            return new Reservation(id, changed, state, expiresAt, reservedAt, null);
        }
        boolean anyShipped = changed.stream().anyMatch(part -> part.shipped() > 0);
        return new Reservation(id, changed, anyShipped ? State.SHIPPED : ended, expiresAt, reservedAt, at);
    }

    /**
     * What it holds of one variant at one place.
     *
     * @param held units that are still held; 0 or more
     * @param shipped units that were sent; 0 or more
     */
    public record Part(VariantId variant, LocationId location, int held, int shipped) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative
         */
        public Part {
            if (held < 0 || shipped < 0) {
                throw new IllegalArgumentException("no part of a reservation is negative: " + held + ", " + shipped);
            }
        }

        private Part held(int units) {
            return new Part(variant, location, units, shipped);
        }

        private Part shipped(int units) {
            return new Part(variant, location, held - units, shipped + units);
        }
    }
}
