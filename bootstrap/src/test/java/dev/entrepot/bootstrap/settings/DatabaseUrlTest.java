package dev.entrepot.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:p%40ss@db.example:5433/shop?sslmode=require",
                "postgres://ann:p%40ss@db.example:5433/shop?sslmode=require",
                "jdbc:postgresql://ann:p%40ss@db.example:5433/shop?sslmode=require",
                "jdbc:postgresql://db.example:5433/shop?user=ann&sslmode=require&password=p%40ss"
            })
    void readsEveryUsualForm(String text) {
        assertThat(DatabaseUrl.parse("ENTREPOT_DATABASE_URL", text))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://db.example:5433/shop?sslmode=require", "ann", "p@ss"));
    }

    @Test
    void worksWithoutPortAndPassword() {
        assertThat(DatabaseUrl.parse("ENTREPOT_DATABASE_URL", "postgresql://ann@db/shop"))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://db/shop", "ann", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://ann@db/shop", "postgresql://db/shop", "postgresql://ann@db", "db:5432", "a b", ""})
    void namesTheSettingThatIsMalformed(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse("ENTREPOT_DATABASE_URL", text))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("ENTREPOT_DATABASE_URL must look like postgresql://");
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(DatabaseUrl.parse("ENTREPOT_DATABASE_URL", "postgresql://ann:secret@db/shop"))
                .asString()
                .isEqualTo("jdbc:postgresql://db/shop as ann");
    }
}
