// expects: house.domain.ordering.Drafts.saveAll
package house.domain.ordering;

public interface Drafts {
    void saveAll(java.util.List<Order> orders);
}
