package dev.entrepot.testing.domain.ordering;

import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderNumbers;
import java.util.concurrent.atomic.AtomicLong;

/** Order numbers from one on. Numbers that a unit of work took and did not use leave gaps, as in a database. */
public final class InMemoryOrderNumbers implements OrderNumbers {

    private final AtomicLong last = new AtomicLong();

    /** Begins at the first number. */
    public InMemoryOrderNumbers() {}

    @Override
    public OrderNumber next() {
        return OrderNumber.of(last.incrementAndGet());
    }
}
