// expects: house.application.ordering.ShipOrder is not public and final
// expects: house.application.ordering.ShipOrder implements java.lang.Runnable
// expects: house.application.ordering.ShipOrder is annotated with java.lang.Deprecated
// expects: house.application.ordering.ShipOrder extends house.application.ordering.Shipping
package house.application.ordering;

abstract class Shipping {}

package house.application.ordering;

@Deprecated
class ShipOrder extends Shipping implements Runnable {
    public void handle(Command command) {}

    @Override
    public void run() {}

    public record Command(String id) {}
}
