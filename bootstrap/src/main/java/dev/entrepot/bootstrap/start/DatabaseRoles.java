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

    /** Refuses a role that row-level security does not apply to: stores would not be kept apart. */
    static void requireBound(String setting, DatabaseUrl url) {
        String role = "SELECT %s FROM pg_roles WHERE rolname = current_user";
        refuseIf(tells(url, role.formatted("rolsuper")), setting, url, "is a superuser");
        refuseIf(tells(url, role.formatted("rolbypassrls")), setting, url, "may bypass row-level security (BYPASSRLS)");
    }

    /** Refuses an application role that could change or unprotect tables. */
    static void requireOwnsNothing(DatabaseUrl application) {
        boolean owns = tells(application, """
                SELECT EXISTS (SELECT FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
                               WHERE r.rolname = current_user AND c.relkind IN ('r', 'p') AND c.relpersistence = 'p')
                """);
        refuseIf(owns, "ENTREPOT_DATABASE_URL", application, "owns tables");
    }

    private static boolean tells(DatabaseUrl url, String query) {
        try (Connection connection = url.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The roles of the database could not be looked at", e);
        }
    }

    private static void refuseIf(boolean harmful, String setting, DatabaseUrl url, String because) {
        if (harmful) {
            throw StartRefused.wrongSetting(setting + " names the role " + url.user() + ", which " + because
                    + ": stores would not be kept apart, so give another role.");
        }
    }
}
