package dev.entrepot.bootstrap.bench;

import dev.entrepot.bootstrap.bench.HttpConnection.Answer;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server has used since it started.
 *
 * @param cpu its processor time
 * @param databaseCpu the processor time of its database
 * @param statements how many it sent to its database
 */
record Usage(Duration cpu, Duration databaseCpu, long statements) {

    private static final String PATH = "/actuator/metrics/entrepot.database.statements";
    private static final int OK = 200;

    /** Asks the operating system, and the server itself. */
    static Usage of(ServerUnderTest server, String staffKey) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.port())) {
            Answer answer = connection.send(HttpConnection.get(PATH, "X-API-Key: " + staffKey + "\r\n"));
            if (answer.status() != OK) {
                throw new IOException("GET " + PATH + " answered " + answer.status() + ": " + answer.text());
            }
            long statements = JsonMapper.shared()
                    .readTree(answer.text())
                    .at("/measurements/0/value")
                    .asLong();
            return new Usage(server.cpu(), server.databaseCpu(), statements);
        }
    }

    Usage since(Usage before) {
        return new Usage(cpu.minus(before.cpu), databaseCpu.minus(before.databaseCpu), statements - before.statements);
    }
}
