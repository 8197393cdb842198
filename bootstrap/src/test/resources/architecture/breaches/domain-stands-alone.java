// expects: java.sql.Connection
// expects: org.slf4j.Logger
package house.domain.catalog;

final class Catalogue {
    private final java.sql.Connection connection;
    private final org.slf4j.Logger log;

    Catalogue(java.sql.Connection connection, org.slf4j.Logger log) {
        this.connection = connection;
        this.log = log;
    }
}
