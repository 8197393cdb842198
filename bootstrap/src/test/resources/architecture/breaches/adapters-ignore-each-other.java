// expects: house.cache.ordering.CacheOverJdbc
package house.cache.ordering;

final class CacheOverJdbc {
    private final house.persistence.ordering.JdbcOrders orders;

    CacheOverJdbc(house.persistence.ordering.JdbcOrders orders) {
        this.orders = orders;
    }
}
