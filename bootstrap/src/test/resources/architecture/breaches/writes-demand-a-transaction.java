// expects: house.persistence.ordering.JdbcInvoices.add(java.lang.String)> may open a transaction of its own
// expects: house.persistence.ordering.JdbcParcels> may open a transaction of its own
package house.persistence.ordering;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

class JdbcInvoices {
    @Transactional
    void add(String number) {}
}

package house.persistence.ordering;

@org.springframework.transaction.annotation.Transactional(
        propagation = org.springframework.transaction.annotation.Propagation.REQUIRES_NEW)
class JdbcParcels {}
