// expects: house.domain.ordering.Auditor
// expects: house.web.ordering.Peephole
package house.domain.ordering;

final class Auditor {
    Order copy(Order order) {
        return Order.restore(order.snapshot());
    }
}

package house.web.ordering;

final class Peephole {
    java.util.function.Function<house.domain.ordering.Order, Object> peep() {
        return house.domain.ordering.Order::snapshot;
    }
}
