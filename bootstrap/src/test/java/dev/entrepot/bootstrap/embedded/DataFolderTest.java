package dev.entrepot.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.bootstrap.settings.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void hasOneOwnerAtATime() {
        try (DataFolder second = DataFolder.open(temporary)) {
            try (DataFolder first = DataFolder.open(temporary)) {
                assertThat(first.claim("serve")).isTrue();
                assertThat(second.claim("serve")).isFalse();
            }

            assertThat(second.claim("serve")).isTrue();
        }
    }

    @Test
    void tellsOthersWhoOwnsIt() {
        try (DataFolder owned = DataFolder.open(temporary)) {
            owned.claim("serve");
            owned.tellPorts(5432, 6379);
            owned.tellUrl("http://localhost:8080");

            assertThat(DataFolder.open(temporary).owner())
                    .contains(new Owner(ProcessHandle.current().pid(), "serve", "http://localhost:8080", 5432, 6379));
        }
    }

    @Test
    void namesItsOwnerByTheAddress() {
        assertThat(new Owner(7, "serve", "http://localhost:8080", 1, 2).named())
                .isEqualTo("the one at http://localhost:8080 (pid 7)");
        assertThat(new Owner(7, "import", "", 1, 2).named()).isEqualTo("entrepot import (pid 7)");
    }

    @Test
    void tellsNothingAfterItsOwnerLeft() {
        try (DataFolder owned = DataFolder.open(temporary)) {
            owned.claim("serve");
        }

        assertThat(DataFolder.open(temporary).owner()).isEmpty();
    }

    @Test
    void refusesAPlaceThatIsNoFolder() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "not a folder");

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ENTREPOT_DATA");
    }
}
