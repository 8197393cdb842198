package dev.entrepot.web;

import dev.entrepot.application.identity.IssueApiKey;
import dev.entrepot.testing.application.InMemoryInstallation;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A real server on a free port, with real use cases over twins, and two staff keys. */
public final class TestServer implements AutoCloseable {

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final ConfigurableApplicationContext context;
    private final String staffKey;
    private final String colleagueKey;

    private TestServer(Map<String, Object> settings, Class<?>... more) {
        this.staffKey = key("tests");
        this.colleagueKey = key("colleague");
        this.context = new SpringApplicationBuilder(TestProgram.class)
                .sources(more)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of(
                        "server.port",
                        "0",
                        "spring.main.banner-mode",
                        "off",
                        "spring.web.resources.add-mappings",
                        "false"))
                .properties(settings)
                .initializers(application -> ((GenericApplicationContext) application)
                        .registerBean(InMemoryInstallation.class, () -> installation))
                .run();
    }

    private String key(String name) {
        return installation.inStore(() -> new IssueApiKey(
                        installation.transactions(),
                        installation.shop().apiKeys(),
                        installation.ids(),
                        installation.clock())
                .handle(new IssueApiKey.Command(name, false))
                .key());
    }

    /** One for all tests that can live with what others leave behind. */
    public static TestServer shared() {
        return Shared.SERVER;
    }

    /** Starts one. */
    public static TestServer start() {
        return start(Map.of());
    }

    /**
     * Starts one.
     *
     * @param settings what to set
     * @param more configuration besides, which wins
     */
    public static TestServer start(Map<String, Object> settings, Class<?>... more) {
        return new TestServer(settings, more);
    }

    /** What it works on. */
    public InMemoryInstallation installation() {
        return installation;
    }

    /** Where it listens. */
    public int port() {
        WebServerApplicationContext web = (WebServerApplicationContext) context;
        return Objects.requireNonNull(web.getWebServer()).getPort();
    }

    /** A client without a key. */
    public TestClient guest() {
        return new TestClient(port(), null);
    }

    /** A client with a staff key. */
    public TestClient staff() {
        return new TestClient(port(), staffKey);
    }

    /** A client with another staff key. */
    public TestClient colleague() {
        return new TestClient(port(), colleagueKey);
    }

    /** The staff key. */
    public String staffKey() {
        return staffKey;
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {

        private static final TestServer SERVER = start();
    }
}
