package dev.entrepot.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs in docs/embedding-the-domain.md compile, and the first one prints what stands there. */
class EmbeddingExampleTest {

    private static final Path PAGE = Path.of("..", "docs", "embedding-the-domain.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\R(.*?)^```$");
    private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?class (\\w+)");
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(PAGE).replace("\r\n", "\n"));
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    private static String nameOf(String program) {
        Matcher matcher = CLASS.matcher(program);
        assertThat(matcher.find()).as("a class in %s", program).isTrue();
        return matcher.group(1);
    }

    private List<String> complaints(String program) throws IOException {
        Path source = Files.writeString(folder.resolve(nameOf(program) + ".java"), program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            List<String> options = List.of("-d", folder.toString(), "-cp", CLASS_PATH, "-proc:none", "--release", "21");
            compiler.getTask(null, files, diagnostics, options, null, files.getJavaFileObjects(source))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }

    @Test
    void everyProgramCompilesAndIsShort() throws IOException {
        List<String> programs = blocks("java");

        assertThat(programs).hasSize(2);
        for (String program : programs) {
            assertThat(program.lines()).as(nameOf(program)).hasSizeLessThan(40);
            assertThat(complaints(program)).as(nameOf(program)).isEmpty();
        }
    }

    @Test
    void theFirstProgramPrintsWhatThePageSays() throws IOException, InterruptedException {
        String program = blocks("java").getFirst();
        assertThat(complaints(program)).isEmpty();
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + System.getProperty("path.separator") + CLASS_PATH,
                        "-Dstdout.encoding=UTF-8",
                        nameOf(program))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(Files.readString(output, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .isEqualTo(blocks("").getFirst());
        assertThat(process.exitValue()).isZero();
    }
}
