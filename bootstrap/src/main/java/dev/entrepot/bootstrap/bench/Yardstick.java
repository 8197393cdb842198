package dev.entrepot.bootstrap.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What the same PostgreSQL can do if nobody is in the way: a point select, and an order of three lines as eight prepared statements in one
 * transaction, over connections that are kept open.
 */
final class Yardstick {

    private static final int VARIANTS = 20_000;
    private static final int HOT = 1;

    private final DataSource database;

    private Yardstick(DataSource database) {
        this.database = database;
    }

    /** Makes its tables anew. */
    static Yardstick prepare(DataSource owner) throws SQLException, IOException {
        try (InputStream file = Objects.requireNonNull(Yardstick.class.getResourceAsStream("/bench/schema.sql"));
                Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        return new Yardstick(owner);
    }

    void remove() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema yardstick cascade");
        }
    }

    Load.Scenario pointSelect() {
        return random -> {
            Connection connection = database.getConnection();
            PreparedStatement select =
                    connection.prepareStatement("select sku, price from yardstick.variants where id = ?");
            return client(connection, () -> {
                select.setLong(1, 1 + random.nextInt(VARIANTS));
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next();
                }
            });
        };
    }

    /** An order whose first line is the same variant each time, or not. */
    Load.Scenario order(boolean hot) {
        return random -> {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            Order order = new Order(connection);
            return client(connection, () -> order.place(variants(random, hot)));
        };
    }

    private static long[] variants(SplittableRandom random, boolean hot) {
        long[] variants = {
            hot ? HOT : 1 + random.nextInt(VARIANTS), 1 + random.nextInt(VARIANTS), 1 + random.nextInt(VARIANTS)
        };
        Arrays.sort(variants);
        return variants;
    }

    private static Load.Scenario.Client client(Connection connection, Step step) {
        return new Load.Scenario.Client() {
            @Override
            public boolean next() throws SQLException {
                return step.run();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    @FunctionalInterface
    private interface Step {
        boolean run() throws SQLException;
    }

    /** The eight statements. */
    private static final class Order {

        private final Connection connection;
        private final PreparedStatement claim;
        private final PreparedStatement prices;
        private final PreparedStatement reserve;
        private final PreparedStatement order;
        private final PreparedStatement lines;
        private final PreparedStatement event;

        Order(Connection connection) throws SQLException {
            this.connection = connection;
            claim = connection.prepareStatement("insert into yardstick.claims (key, order_id) values (?, ?)");
            prices = connection.prepareStatement("select id, price from yardstick.variants where id = any (?)");
            reserve = connection.prepareStatement("update yardstick.stock set reserved = reserved + 1"
                    + " where variant_id = ? and on_hand - reserved >= 1");
            order = connection.prepareStatement("insert into yardstick.orders (id, email, total) values (?, ?, ?)");
            lines = connection.prepareStatement(
                    "insert into yardstick.order_lines values" + " (?, 0, ?, 1, ?), (?, 1, ?, 1, ?), (?, 2, ?, 1, ?)");
            event = connection.prepareStatement("insert into yardstick.outbox (order_id, payload) values (?, ?)");
        }

        boolean place(long[] variants) throws SQLException {
            UUID id = UUID.randomUUID();
            claim.setString(1, id.toString());
            claim.setObject(2, id);
            claim.executeUpdate();
            long total = price(variants);
            boolean reserved = true;
            for (long variant : variants) {
                reserve.setLong(1, variant);
                reserved &= reserve.executeUpdate() == 1;
            }
            order.setObject(1, id);
            order.setString(2, "bench@example.com");
            order.setLong(3, total);
            order.executeUpdate();
            for (int i = 0; i < variants.length; i++) {
                lines.setObject(3 * i + 1, id);
                lines.setLong(3 * i + 2, variants[i]);
                lines.setLong(3 * i + 3, total);
            }
            lines.executeUpdate();
            event.setObject(1, id);
            event.setString(2, "{\"type\":\"OrderPlaced\",\"total\":" + total + "}");
            event.executeUpdate();
            connection.commit();
            return reserved;
        }

        private long price(long[] variants) throws SQLException {
            Array ids = connection.createArrayOf(
                    "bigint", Arrays.stream(variants).boxed().toArray());
            prices.setArray(1, ids);
            long total = 0;
            try (ResultSet rows = prices.executeQuery()) {
                while (rows.next()) {
                    total += rows.getLong(2);
                }
            }
            return total;
        }
    }
}
