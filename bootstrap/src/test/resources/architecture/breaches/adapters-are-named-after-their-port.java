// expects: house.persistence.ordering.OrderCupboard serves [Orders]
package house.persistence.ordering;

final class OrderCupboard implements house.domain.ordering.Orders {
    @Override
    public void add(house.domain.ordering.Order order) {}
}
