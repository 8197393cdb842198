package dev.entrepot.web.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the list of the codes in {@code errors} against the code that sends them, and against what is told of them. */
class FaultCodesTest {

    private static final String CODE = "\"([a-z_]+)\"";
    private static final Pattern SENT = Pattern.compile("(?:Fault|FaultyInput)\\.of\\(\\s*[^;]{1,120}?,\\s*" + CODE
            + "\\s*,|new Fault\\([^,;]+,\\s*" + CODE + "|unknown\\(\\s*\\w+,\\s*" + CODE + "|add\\(\\s*parser,\\s*"
            + CODE
            + "|unknownAlternative\\([^;]+?,\\s*" + CODE + "|String code\\(\\) default " + CODE
            + "|Map\\.entry\\(\"[A-Z]\\w+\", "
            + CODE);

    @Test
    void listsEveryCodeThatIsSent() {
        Set<String> kinds = ProblemKinds.all().stream().map(ProblemKind::code).collect(Collectors.toSet());
        Set<String> sent = sent();

        assertThat(sent).hasSizeGreaterThan(20);
        sent.removeAll(kinds);
        assertThat(FaultCodes.meanings().keySet()).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void standsInTheDocuments() throws IOException {
        String text = Files.readString(Path.of("../docs/http-api.md"));

        FaultCodes.meanings()
                .forEach((code, meaning) -> assertThat(text).contains("| `" + code + "` | " + meaning + " |"));
    }

    private static Set<String> sent() {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(FaultCodesTest::read)
                    .forEach(source -> SENT.matcher(source)
                            .results()
                            .forEach(
                                    found -> Stream.iterate(1, group -> group <= found.groupCount(), group -> group + 1)
                                            .map(found::group)
                                            .filter(group -> group != null)
                                            .forEach(codes::add)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
