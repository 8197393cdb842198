// expects: house.web.ordering.DrawnNowhere
package house.web.ordering;

final class DrawnNowhere {
    private final house.persistence.ordering.JdbcOrders orders;

    DrawnNowhere(house.persistence.ordering.JdbcOrders orders) {
        this.orders = orders;
    }
}
