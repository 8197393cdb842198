package dev.entrepot.bootstrap.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and as whom to work there, from {@code postgresql://user:password@host:port/database?parameters} or the same with
 * {@code jdbc:} before it.
 */
public record DatabaseUrl(String jdbcUrl, String user, String password) {

    /** Reads a URL as the given setting has it. */
    public static DatabaseUrl parse(String setting, String text) {
        String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        try {
            URI uri = new URI(plain);
            String scheme = uri.getScheme();
            boolean postgres = "postgresql".equals(scheme) || "postgres".equals(scheme);
            String path = uri.getPath();
            if (!postgres || uri.getHost() == null || path == null || path.length() < 2) {
                throw malformed(setting);
            }
            String[] login = login(uri);
            String user = login[0];
            if (user.isEmpty()) {
                throw malformed(setting);
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String parameters = parametersWithoutLogin(uri.getRawQuery());
            return new DatabaseUrl(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + parameters, user, login[1]);
        } catch (URISyntaxException e) {
            throw malformed(setting);
        }
    }

    /** A source of unpooled connections. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Never the password: records are printed into logs. */
    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }

    private static String[] login(URI uri) {
        String info = uri.getRawUserInfo();
        if (info != null) {
            int colon = info.indexOf(':');
            return colon < 0
                    ? new String[] {decoded(info), ""}
                    : new String[] {decoded(info.substring(0, colon)), decoded(info.substring(colon + 1))};
        }
        return new String[] {parameter(uri.getRawQuery(), "user"), parameter(uri.getRawQuery(), "password")};
    }

    private static String parameter(@Nullable String query, String name) {
        for (String pair : pairs(query)) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return "";
    }

    private static String parametersWithoutLogin(@Nullable String query) {
        StringBuilder kept = new StringBuilder();
        for (String pair : pairs(query)) {
            if (!pair.startsWith("user=") && !pair.startsWith("password=")) {
                kept.append(kept.isEmpty() ? "?" : "&").append(pair);
            }
        }
        return kept.toString();
    }

    private static String[] pairs(@Nullable String query) {
        return query == null || query.isEmpty() ? new String[0] : query.split("&", -1);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static StartRefused malformed(String setting) {
        return StartRefused.wrongSetting(
                setting + " must look like postgresql://user:password@host:5432/database, and does not.");
    }
}
