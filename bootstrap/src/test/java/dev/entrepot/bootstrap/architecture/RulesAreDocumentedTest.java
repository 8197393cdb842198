package dev.entrepot.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.testing.architecture.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in docs/testing.md says what the rules say. When it does not, the message holds the table to paste. */
class RulesAreDocumentedTest {

    private static final String HEAD = "| Rule | What holds | Why, and what to do instead |\n|---|---|---|\n";

    @Test
    void listsEveryRuleWithItsReason() throws IOException {
        String table = Stream.concat(TheHouse.rules().stream(), TheHouse.guards().stream())
                .map(RulesAreDocumentedTest::line)
                .collect(Collectors.joining("", HEAD, "\n"));

        assertThat(Files.readString(TheHouse.DOCS.resolve("testing.md")) + "\n").contains(table);
    }

    private static String line(Rule rule) {
        return "| `%s` | %s | %s |\n".formatted(rule.name(), rule.sentence(), rule.reason());
    }
}
