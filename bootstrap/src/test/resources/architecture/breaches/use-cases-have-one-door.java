// expects: house.application.ordering.ManageOrders.ship() is a second door
// expects: house.application.ordering.ManageOrders does not have exactly one public method handle
// expects: house.application.ordering.CancelAll has no nested record Command
package house.application.ordering;

public final class ManageOrders {
    public void ship() {}

    public record Command(String id) {}
}

package house.application.ordering;

public final class CancelAll {
    public void handle() {}
}
