package dev.entrepot.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.identity.IssueApiKey;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.bootstrap.EntrepotApplication;
import dev.entrepot.bootstrap.sample.SampleShop;
import dev.entrepot.bootstrap.start.RunningProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The program, started once for all journeys of this JVM, and what they do there again and again. */
final class Shop {

    private final RunningProgram program;
    private final Api staff;
    private final Api colleague;
    private final Path data;
    private final Ledger ledger;

    private Shop(RunningProgram program, Path data) {
        this.program = program;
        IssueApiKey issue = program.context().getBean(IssueApiKey.class);
        this.staff = keyed(issue, "journey");
        this.colleague = keyed(issue, "colleague");
        this.data = data;
        this.ledger = Ledger.in(data);
    }

    private Api keyed(IssueApiKey issue, String name) {
        String key = CurrentStore.call(StoreId.DEFAULT, () -> issue.handle(new IssueApiKey.Command(name, false)))
                .key();
        return guest().with("X-API-Key", key);
    }

    static Shop shared() {
        return Shared.SHOP;
    }

    /** Started when it is first asked for. */
    private static final class Shared {
        private static final Shop SHOP = start(Map.of("entrepot.prices.sweep", "PT0.2S"));
    }

    /** A further one, with other settings, which the caller stops. */
    static Shop start(Map<String, Object> settings) {
        return start(EntrepotApplication.class, settings);
    }

    /** A further one, with something around it. */
    static Shop start(Class<?> configuration, Map<String, Object> settings) {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "journeys")), "shop");
            Map<String, Object> options = new HashMap<>(settings);
            options.put("entrepot.data", data.toString());
            options.put("entrepot.port", 0);
            return new Shop(RunningProgram.start(new RunningProgram.Plan("serve", configuration, true), options), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the sample shop into it. */
    void fillWithSample() {
        SampleShop sample = program.context().getBean(SampleShop.class);
        CurrentStore.call(StoreId.DEFAULT, sample::fill);
    }

    void stop() {
        program.close();
    }

    Api guest() {
        return new Api(program.url(), Map.of());
    }

    Api staff() {
        return staff;
    }

    /** Somebody else of the staff. */
    Api colleague() {
        return colleague;
    }

    /** Where everything of it is kept. */
    Path data() {
        return data;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Publishes a simple product and answers its SKU. */
    String product(String price, int onHand) {
        String sku = "J-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        Api.Answer created = staff.post("/api/v1/products", """
                {"name": "Journey %1$s", "status": "published", "variants": [
                  {"sku": "%1$s", "price": "%2$s", "on_hand": %3$d}]}
                """.formatted(sku, price, onHand));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return sku;
    }

    /** Orders as a guest, with a key of its own. */
    Api.Answer order(String key, String token, String lines) {
        return guest().with("Idempotency-Key", key).post("/api/v1/orders", orderBody(token, lines));
    }

    Api.Answer order(String sku, int quantity) {
        return order(UUID.randomUUID().toString(), "tok_success", line(sku, quantity));
    }

    static String line(String sku, int quantity) {
        return "[{\"sku\": \"" + sku + "\", \"quantity\": " + quantity + "}]";
    }

    static String orderBody(String token, String lines) {
        return """
                {"lines": %s, "email": "ada@example.com", "payment": {"token": "%s"}, "shipping_address": {"name": "Ada Lovelace",
                 "line1": "Am Hafen 1", "city": "Hamburg", "postal_code": "20457", "country": "DE"}}
                """.formatted(lines, token);
    }
}
