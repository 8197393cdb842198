package dev.entrepot.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class EntrepotSettingsTest {

    private static final String URL = "postgresql://app:secret@db/shop";
    private static final String OWNER_URL = "postgresql://owner:secret@db/shop";

    @Test
    void needsNothingByDefault() {
        EntrepotSettings settings = read(Map.of());

        assertThat(settings.profile()).isEqualTo(EntrepotSettings.Profile.EMBEDDED);
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.outsideDatabase()).isEmpty();
        assertThat(settings.outsideRedis()).isEmpty();
        assertThat(settings.orders().expireAfter()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void readsTheEnvironment() {
        EntrepotSettings settings = read(Map.of(
                "ENTREPOT_PROFILE", "production",
                "ENTREPOT_PORT", "9000",
                "ENTREPOT_DATA", "/srv/shop",
                "ENTREPOT_DATABASE_URL", URL,
                "ENTREPOT_DATABASE_OWNER_URL", OWNER_URL,
                "ENTREPOT_REDIS_URL", "redis://cache:6379",
                "ENTREPOT_WEB_PUBLICURL", "https://shop.example",
                "ENTREPOT_ORDERS_EXPIREAFTER", "90m"));

        assertThat(settings.profile()).isEqualTo(EntrepotSettings.Profile.PRODUCTION);
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.data()).isEqualTo(Path.of("/srv/shop"));
        assertThat(settings.outsideDatabase()).map(DatabaseUrl::user).contains("app");
        assertThat(settings.outsideDatabaseOwner()).map(DatabaseUrl::user).contains("owner");
        assertThat(settings.outsideRedis()).contains("redis://cache:6379");
        assertThat(settings.web().publicUrl()).isEqualTo("https://shop.example");
        assertThat(settings.orders().expireAfter()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void demandsOutsideServersInProduction() {
        refuses(Map.of("ENTREPOT_PROFILE", "production"), "ENTREPOT_DATABASE_URL is missing");
        refuses(
                Map.of(
                        "ENTREPOT_PROFILE", "production",
                        "ENTREPOT_DATABASE_URL", URL,
                        "ENTREPOT_DATABASE_OWNER_URL", OWNER_URL),
                "ENTREPOT_REDIS_URL is missing");
        refuses(
                Map.of(
                        "ENTREPOT_PROFILE",
                        "production",
                        "ENTREPOT_DATABASE_URL",
                        URL,
                        "ENTREPOT_DATABASE_OWNER_URL",
                        OWNER_URL,
                        "ENTREPOT_REDIS_URL",
                        "redis://cache:6379"),
                "ENTREPOT_WEB_PUBLICURL is missing");
    }

    @Test
    void demandsBothRolesOfAnOutsideDatabase() {
        refuses(Map.of("ENTREPOT_DATABASE_URL", URL), "ENTREPOT_DATABASE_OWNER_URL is missing");
        refuses(Map.of("ENTREPOT_DATABASE_OWNER_URL", OWNER_URL), "ENTREPOT_DATABASE_URL is missing");
    }

    @Test
    void namesTheSettingThatDoesNotFit() {
        refuses(Map.of("ENTREPOT_PORT", "abc"), "ENTREPOT_PORT has a value that does not fit: 'abc'.");
        refuses(Map.of("ENTREPOT_ORDERS_EXPIREAFTER", "59s"), "ENTREPOT_ORDERS_EXPIREAFTER must be a minute or more");
        refuses(Map.of("ENTREPOT_PORT", "70000"), "ENTREPOT_PORT (--port) must be between 0 and 65535, but is 70000.");
        refuses(Map.of("ENTREPOT_PROFILE", "cloud"), "ENTREPOT_PROFILE has a value that does not fit: 'cloud'.");
        refuses(Map.of("ENTREPOT_REDIS_URL", "http://cache"), "ENTREPOT_REDIS_URL must look like redis://");
        refuses(
                Map.of("ENTREPOT_DATABASE_URL", "db", "ENTREPOT_DATABASE_OWNER_URL", OWNER_URL),
                "ENTREPOT_DATABASE_URL must look like postgresql://");
    }

    private static void refuses(Map<String, Object> variables, String sentence) {
        assertThatThrownBy(() -> read(variables))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(sentence)
                .satisfies(e -> assertThat(((StartRefused) e).exitCode()).isEqualTo(78));
    }

    private static EntrepotSettings read(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        sources.replace(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return EntrepotSettings.from(environment);
    }
}
