package dev.entrepot.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.shared.IdSource;
import dev.entrepot.testing.application.shared.IdSourceContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7IdSourceTest implements IdSourceContract {

    private final UuidV7IdSource ids = new UuidV7IdSource();

    @Override
    public IdSource ids() {
        return ids;
    }

    @Test
    void makesCodesThatNobodyMisreads() {
        assertThat(ids.code(6)).matches("[A-Z2-9&&[^ILOU]]{6}");
        assertThat(Stream.generate(() -> ids.code(12)).limit(1000)).doesNotHaveDuplicates();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> ids.code(0));
    }
}
