package dev.entrepot.domain.shared;

import java.time.Instant;

/**
 * Something that happened to an aggregate and that others may want to know.
 *
 * <p>Events are records named with a noun and a past participle ({@code OrderPlaced}). They carry identifiers and values, never
 * aggregates, so that they can be stored and read again years later.
 */
public interface DomainEvent {

    /** The aggregate that it happened to. Events of one aggregate are delivered in the order in which they were recorded. */
    Identifier aggregate();

    /** The instant that the caller gave to the transition. */
    Instant occurredAt();
}
