// expects: names java.sql.ResultSet
// expects: names org.springframework.dao.DataAccessException
// expects: names org.springframework.data.domain.Pageable
package house.domain.ordering;

public interface OrderPages {
    java.util.List<java.sql.ResultSet> page(org.springframework.data.domain.Pageable page)
            throws org.springframework.dao.DataAccessException;
}
