package dev.entrepot.persistence.shared;

import java.util.List;
import org.springframework.jdbc.core.ResultSetExtractor;

/**
 * A statement that looks at something, not sent yet: alone, or several in one {@link RoundTrip}.
 *
 * @param parameters in the order of the question marks, as Spring's JDBC takes them
 * @param rows what its rows mean
 */
public record Reading<T>(String sql, List<?> parameters, ResultSetExtractor<T> rows) {

    /** Copies the parameters. */
    public Reading {
        parameters = List.copyOf(parameters);
    }
}
