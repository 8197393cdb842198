package dev.entrepot.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuiltVersionTest {

    @Test
    void isWrittenByTheBuild() throws Exception {
        assertThat(new BuiltVersion().getVersion())
                .singleElement()
                .asString()
                .matches("entrepot \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
