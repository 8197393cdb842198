package dev.entrepot.bootstrap.start;

import dev.entrepot.bootstrap.settings.DatabaseUrl;
import dev.entrepot.bootstrap.settings.StartRefused;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the roles of the database may do: row-level security keeps stores apart only for a role that it applies to. */
final class DatabaseRoles {

    private DatabaseRoles() {}

    /** Refuses a URL behind which no database answers. */
    static void requireReachable(String setting, DatabaseUrl url) {
        try (Connection connection = url.dataSource().getConnection()) {
            connection.setReadOnly(true);
        } catch (SQLException e) {
            throw StartRefused.wrongSetting(setting + " leads to no database that lets us in (" + url + "): "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".");
        }
    }

    /** Refuses an application role that could see every store or change the tables. */
    static void requireHarmless(DatabaseUrl application) {
        String query = """
                SELECT rolsuper, rolbypassrls,
                       EXISTS (SELECT FROM pg_class c
                               WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p') AND c.relpersistence = 'p')
                FROM pg_roles r WHERE rolname = current_user
                """;
        try (Connection connection = application.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            refuseIf(row.getBoolean(1), application, "is a superuser");
            refuseIf(row.getBoolean(2), application, "may bypass row-level security (BYPASSRLS)");
            refuseIf(row.getBoolean(3), application, "owns tables");
        } catch (SQLException e) {
            throw new IllegalStateException("The application's role could not be looked at", e);
        }
    }

    private static void refuseIf(boolean harmful, DatabaseUrl application, String because) {
        if (harmful) {
            throw StartRefused.wrongSetting("ENTREPOT_DATABASE_URL names the role " + application.user() + ", which "
                    + because + ": stores would not be kept apart, so give a role that owns nothing.");
        }
    }
}
