// expects: house.application.ordering.PackOrder$Command is not a record
// expects: house.domain.ordering.Basket$Snapshot is not a record
// expects: house.application.ordering.OrderView is not a record
package house.application.ordering;

public final class PackOrder {
    public void handle(Command command) {}

    public static final class Command {}
}

package house.domain.ordering;

public final class Basket {
    private Basket() {}

    public static final class Snapshot {}
}

package house.application.ordering;

public final class OrderView {}
