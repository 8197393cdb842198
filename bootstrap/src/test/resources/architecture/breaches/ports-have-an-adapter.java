// expects: house.application.ordering.Parcels has no implementation
package house.application.ordering;

public interface Parcels {
    void send();
}

package house.testing.application.ordering;

public final class InMemoryParcels implements house.application.ordering.Parcels {
    @Override
    public void send() {}
}
