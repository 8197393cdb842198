// expects: house.persistence.ordering.Marked
package house.persistence.ordering;

class Marked {
    private final JdbcOrders orders;

    @org.springframework.beans.factory.annotation.Autowired
    Marked(JdbcOrders orders) {
        this.orders = orders;
    }
}
