package dev.entrepot.persistence.shared;

import dev.entrepot.persistence.shared.DeferredWrites.Write;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The writes that one connection has still to send. */
final class WriteQueue implements DeferredWrites.Queue {

    private static final String COMMIT = "commit";

    private final List<Write> waiting = new ArrayList<>();

    @Override
    public void add(Write write) {
        waiting.add(write);
    }

    /** What was to be written is not, since its transaction is undone. */
    void forget() {
        waiting.clear();
    }

    /** Sends the writes, if there are any, in one round trip, and tells how many there were. */
    int send(Connection connection) throws SQLException {
        return send(connection, "");
    }

    /** Sends the writes, if there are any, in one round trip with the end of the transaction, and tells how many there were. */
    int sendAndCommit(Connection connection) throws SQLException {
        return send(connection, COMMIT);
    }

    private int send(Connection connection, String last) throws SQLException {
        if (waiting.isEmpty()) {
            return 0;
        }
        List<Write> writes = List.copyOf(waiting);
        waiting.clear();
        try (PreparedStatement statement = connection.prepareStatement(together(writes, last))) {
            int position = 1;
            for (Write write : writes) {
                for (Object parameter : write.parameters()) {
                    statement.setObject(position++, parameter);
                }
            }
            statement.execute();
            return writes.size();
        } catch (SQLException e) {
            throw meaningOf(e, writes);
        }
    }

    private static String together(List<Write> writes, String last) {
        StringBuilder statements = new StringBuilder();
        for (Write write : writes) {
            statements.append(write.sql()).append(Statements.SEPARATOR);
        }
        return statements.append(last).toString();
    }

    private static SQLException meaningOf(SQLException failure, List<Write> writes) {
        for (Write write : writes) {
            RuntimeException meaning = write.meaning().of(failure);
            if (meaning != null) {
                throw meaning;
            }
        }
        return failure;
    }
}
