// expects: house.persistence.ordering.JdbcInvoices.add(house.domain.ordering.OrderId) does not demand
// expects: house.persistence.ordering.JdbcInvoices.remove(house.domain.ordering.OrderId) does not demand
package house.domain.ordering;

public interface Invoices {
    void add(OrderId order);

    void remove(OrderId order);

    boolean contains(OrderId order);
}

package house.persistence.ordering;

import house.domain.ordering.OrderId;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

class JdbcInvoices implements house.domain.ordering.Invoices {
    @Override
    public void add(OrderId order) {}

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void remove(OrderId order) {}

    @Override
    public boolean contains(OrderId order) {
        return true;
    }
}
