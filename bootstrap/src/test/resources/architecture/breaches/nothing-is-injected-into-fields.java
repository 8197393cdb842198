// expects: house.persistence.ordering.Patient.orders is filled by org.springframework.beans.factory.annotation.Autowired
// expects: house.persistence.ordering.Patient.url is filled by org.springframework.beans.factory.annotation.Value
// expects: house.persistence.ordering.Patient.clock(java.time.Clock) is filled by org.springframework.beans.factory.annotation.Autowired
package house.persistence.ordering;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

class Patient {
    @Autowired
    private JdbcOrders orders;

    @Value("${url}")
    private String url;

    @Autowired
    void clock(java.time.Clock clock) {}
}
