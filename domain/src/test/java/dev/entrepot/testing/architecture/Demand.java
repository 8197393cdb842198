package dev.entrepot.testing.architecture;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A condition that is written as a function from one item to the complaints about it. */
final class Demand<T> extends ArchCondition<T> {

    private final Function<? super T, Stream<String>> complaints;

    private Demand(String description, Function<? super T, Stream<String>> complaints) {
        super(description);
        this.complaints = complaints;
    }

    /** Holds for an item about which there is no complaint. */
    static <T> Demand<T> to(String description, Function<? super T, Stream<String>> complaints) {
        return new Demand<>(description, complaints);
    }

    /** Holds for an item that satisfies the predicate; otherwise there is one complaint. */
    static <T> Demand<T> to(String description, Predicate<? super T> satisfied, Function<? super T, String> complaint) {
        return new Demand<>(
                description, item -> satisfied.test(item) ? Stream.empty() : Stream.of(complaint.apply(item)));
    }

    @Override
    public void check(T item, ConditionEvents events) {
        complaints.apply(item).forEach(complaint -> events.add(SimpleConditionEvent.violated(item, complaint)));
    }
}
