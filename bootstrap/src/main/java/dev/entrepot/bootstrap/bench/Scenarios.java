package dev.entrepot.bootstrap.bench;

import dev.entrepot.bootstrap.bench.HttpConnection.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clients of the API do, over the whole catalogue at random. */
final class Scenarios {

    private static final int PAGE_SIZE = 20;
    private static final int LISTED_PAGES = 50;
    private static final int FETCH_SIZE = 100;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int LINES = 3;

    private final int port;
    private final List<String> ids;
    private final List<String> skus;

    private Scenarios(int port, List<String> ids, List<String> skus) {
        this.port = port;
        this.ids = ids;
        this.skus = skus;
    }

    /** Walks through the whole catalogue once, to know its ids. */
    static Scenarios of(int port, List<String> skus) throws IOException {
        List<String> ids = new ArrayList<>();
        JsonMapper json = JsonMapper.shared();
        try (HttpConnection connection = new HttpConnection(port)) {
            String next = "/api/v1/products?ordering=name&page_size=" + FETCH_SIZE;
            while (next != null) {
                Answer answer = connection.send(HttpConnection.get(next));
                if (answer.status() != OK) {
                    throw new IOException("GET " + next + " answered " + answer.status() + ": " + answer.text());
                }
                JsonNode page = json.readTree(answer.text());
                page.get("results").forEach(product -> ids.add(product.get("id").asString()));
                JsonNode link = page.get("pagination").get("next");
                next = link == null || link.isNull() ? null : link.asString().replaceFirst("^https?://[^/]+", "");
            }
        }
        return new Scenarios(port, ids, skus);
    }

    int products() {
        return ids.size();
    }

    Load.Scenario list() {
        List<byte[]> requests = new ArrayList<>();
        int pages = Math.min(LISTED_PAGES, Math.ceilDiv(ids.size(), PAGE_SIZE));
        for (int page = 1; page <= pages; page++) {
            requests.add(HttpConnection.get("/api/v1/products?page=" + page + "&page_size=" + PAGE_SIZE));
        }
        return random -> new Client(port, OK) {
            @Override
            byte[] request() {
                return requests.get(random.nextInt(requests.size()));
            }
        };
    }

    Load.Scenario detail() {
        List<byte[]> requests = ids.stream()
                .map(id -> HttpConnection.get("/api/v1/products/" + id))
                .toList();
        return random -> new Client(port, OK) {
            @Override
            byte[] request() {
                return requests.get(random.nextInt(requests.size()));
            }
        };
    }

    Load.Scenario quote() {
        return random -> new Client(port, OK) {
            @Override
            byte[] request() {
                return HttpConnection.post("/api/v1/quotes", "", "{\"lines\":" + lines(random, false) + "}");
            }
        };
    }

    /**
     * Orders of three lines.
     *
     * @param hot whether one of them is the same variant in every order
     */
    Load.Scenario order(boolean hot) {
        return random -> new Client(port, CREATED) {
            @Override
            byte[] request() {
                String key = new UUID(random.nextLong(), random.nextLong()) + "-" + System.nanoTime();
                return HttpConnection.post(
                        "/api/v1/orders", "Idempotency-Key: " + key + "\r\n", orderBody(lines(random, hot)));
            }
        };
    }

    private static String orderBody(String lines) {
        return """
                {"lines":%s,"email":"bench@example.com","payment":{"token":"tok_success"},"shipping_address":
                {"name":"Bea Bench","line1":"Messweg 1","city":"Berlin","postal_code":"10115","country":"DE"}}
                """.formatted(lines);
    }

    private String lines(SplittableRandom random, boolean hot) {
        int first = hot ? 0 : random.nextInt(skus.size());
        int second = 1 + random.nextInt(skus.size() - 1);
        int third = 1 + random.nextInt(skus.size() - 1);
        StringBuilder lines = new StringBuilder("[");
        int[] chosen = {first, second, third};
        for (int i = 0; i < LINES; i++) {
            lines.append(i == 0 ? "" : ",")
                    .append("{\"sku\":\"")
                    .append(skus.get(chosen[i]))
                    .append("\",\"quantity\":1}");
        }
        return lines.append(']').toString();
    }

    /** A connection that expects one status. */
    private abstract static class Client implements Load.Scenario.Client {

        private static final System.Logger LOG = System.getLogger(Scenarios.class.getName());

        private final HttpConnection connection;
        private final int expected;
        private boolean complained;

        Client(int port, int expected) throws IOException {
            this.connection = new HttpConnection(port);
            this.expected = expected;
        }

        abstract byte[] request();

        @Override
        public boolean next() throws IOException {
            Answer answer = connection.send(request());
            if (answer.status() == expected) {
                return true;
            }
            // Once for each connection: the others are counted, and are mostly the same.
            if (!complained) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "{0} instead of {1}: {2}",
                        answer.status(),
                        expected,
                        answer.text());
                complained = true;
            }
            return false;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
