// expects: house.application.ordering.HomeMadeOrders implements the port house.domain.ordering.Orders
package house.application.ordering;

final class HomeMadeOrders implements house.domain.ordering.Orders {
    @Override
    public void add(house.domain.ordering.Order order) {}
}
