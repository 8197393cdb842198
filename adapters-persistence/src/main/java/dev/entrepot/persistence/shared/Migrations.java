package dev.entrepot.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the database to the present schema. They run as the owner of the tables, before the application's role connects. */
public final class Migrations {

    private static final String CHANGELOG = "db/changelog/db.changelog-master.yaml";

    private Migrations() {}

    /**
     * Applies what is missing; several programs may do so at once, since Liquibase locks.
     *
     * @param owner connects as the role that owns the tables
     * @param applicationRole the role that the changes grant to, in them {@code ${application_role}}
     * @return how many changes were missing
     */
    public static int apply(DataSource owner, String applicationRole) throws SQLException, LiquibaseException {
        try {
            // Standard output belongs to the command, not to Liquibase.
            return Scope.child(
                    Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> applyMissing(owner, applicationRole));
        } catch (SQLException | LiquibaseException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }

    private static int applyMissing(DataSource owner, String applicationRole) throws SQLException, LiquibaseException {
        try (Connection connection = owner.getConnection();
                Liquibase liquibase = new Liquibase(
                        CHANGELOG,
                        new ClassLoaderResourceAccessor(),
                        DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
            liquibase.setChangeLogParameter("application_role", applicationRole);
            int missing = liquibase.listUnrunChangeSets(null, null).size();
            if (missing > 0) {
                liquibase.update("");
            }
            return missing;
        }
    }
}
