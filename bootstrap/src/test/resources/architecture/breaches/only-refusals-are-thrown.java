// expects: java.lang.UnsupportedOperationException
// expects: house.domain.ordering.OrderFault
package house.domain.ordering;

final class OrderFault extends RuntimeException {
    OrderFault(String message) {
        super(message);
    }
}

package house.domain.ordering;

final class NoSuchLine extends IllegalArgumentException {}

package house.domain.ordering;

final class Thrower {
    void refuse(int reason) {
        switch (reason) {
            case 0 -> throw new EmptyOrder();
            case -1 -> throw new NoSuchLine();
            case 1 -> throw new IllegalArgumentException("A caller's mistake");
            case 2 -> throw new UnsupportedOperationException();
            default -> throw new OrderFault("Nobody declared it a refusal");
        }
    }
}
