package dev.entrepot.persistence.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * Several statements of which none needs what another one finds, sent together. They run one after the other, each seeing what was
 * committed before it began, as if they were sent one by one; if one fails, those after it are not run.
 */
public final class RoundTrip {

    private final List<Step<?>> steps = new ArrayList<>();

    /** Has a statement sent along; what it found is there after {@link #send}. */
    public <T> Supplier<T> add(Reading<T> reading) {
        Step<T> step = new Step<>(reading);
        steps.add(step);
        return step;
    }

    /** Sends the statements and reads what they found. */
    public void send(JdbcOperations jdbc) {
        String statements =
                steps.stream().map(step -> step.reading.sql()).collect(Collectors.joining(Statements.SEPARATOR));
        jdbc.execute(statements, (PreparedStatement statement) -> {
            bind(statement);
            statement.execute();
            for (Step<?> step : steps) {
                try (ResultSet rows = statement.getResultSet()) {
                    step.read(rows);
                }
                statement.getMoreResults();
            }
            return steps.size();
        });
    }

    private void bind(PreparedStatement statement) throws SQLException {
        int position = 1;
        for (Step<?> step : steps) {
            for (Object parameter : step.reading.parameters()) {
                StatementCreatorUtils.setParameterValue(statement, position++, SqlTypeValue.TYPE_UNKNOWN, parameter);
            }
        }
    }

    private static final class Step<T> implements Supplier<T> {

        private final Reading<T> reading;
        private @Nullable T found;

        Step(Reading<T> reading) {
            this.reading = reading;
        }

        void read(ResultSet rows) throws SQLException {
            found = reading.rows().extractData(rows);
        }

        @Override
        public T get() {
            return Objects.requireNonNull(found, "not sent yet");
        }
    }
}
