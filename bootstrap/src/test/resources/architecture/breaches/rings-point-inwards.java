// expects: house.domain.ordering.Shortcut
// expects: house.application.ordering.Detour
// expects: house.persistence.ordering.Rehearsal
package house.domain.ordering;

final class Shortcut {
    private final house.application.ordering.PlaceOrder placeOrder;

    Shortcut(house.application.ordering.PlaceOrder placeOrder) {
        this.placeOrder = placeOrder;
    }
}

package house.application.ordering;

final class Detour {
    private final house.persistence.ordering.JdbcOrders orders;

    Detour(house.persistence.ordering.JdbcOrders orders) {
        this.orders = orders;
    }
}

package house.persistence.ordering;

final class Rehearsal {
    private final house.testing.domain.ordering.InMemoryOrders orders;

    Rehearsal(house.testing.domain.ordering.InMemoryOrders orders) {
        this.orders = orders;
    }
}
