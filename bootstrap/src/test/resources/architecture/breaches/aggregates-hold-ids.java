// expects: house.domain.ordering.Parcel.order holds the aggregate Order
// expects: house.domain.ordering.Parcel.others holds the aggregate Order
package house.domain.ordering;

import java.util.List;

public final class Parcel {
    private final Order order;
    private final List<Order> others;
    private final OrderId sender;

    private Parcel(Order order, List<Order> others, OrderId sender) {
        this.order = order;
        this.others = others;
        this.sender = sender;
    }

    public record Snapshot(OrderId order) {}
}
