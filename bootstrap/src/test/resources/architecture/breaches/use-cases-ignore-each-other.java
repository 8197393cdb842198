// expects: house.application.ordering.PlaceOrderTwice
package house.application.ordering;

public final class PlaceOrderTwice {
    private final PlaceOrder placeOrder;

    public PlaceOrderTwice(PlaceOrder placeOrder) {
        this.placeOrder = placeOrder;
    }

    public void handle(Command command) {
        placeOrder.handle(command.first());
    }

    public record Command(PlaceOrder.Command first) {}
}
