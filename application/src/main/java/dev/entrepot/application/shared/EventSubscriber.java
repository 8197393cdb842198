package dev.entrepot.application.shared;

import dev.entrepot.domain.shared.DomainEvent;

/**
 * Somebody in this process who wants to know what happened.
 *
 * <p>Each event comes at least once, for one aggregate in the order in which it happened, with its store bound and outside any
 * transaction. What throws gets the same event again later, and later ones of the aggregate wait for it; so a subscriber must be able to
 * see an event twice.
 */
public interface EventSubscriber {

    /** A name for logs and metrics. */
    String name();

    /** Takes notice of an event; those that do not matter are let pass. */
    void on(DomainEvent event);
}
