package dev.entrepot.bootstrap.architecture;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Java sources that tests compile for themselves, so that a breach of a rule need not pass the checks of the build (and
 * no container finds it on the class path). One text may hold the types of several packages, one after the other.
 *
 * @param name the file's name without its ending
 * @param text its content
 */
record Sources(String name, String text) {

    private static final String FOLDER = "/architecture";
    private static final Pattern UNIT = Pattern.compile("^(?:@\\S+ )?package (\\S+);", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^[a-z -]*\\b(?:class|record|interface|enum) (\\w+)", Pattern.MULTILINE);
    private static final Pattern EXPECTATION = Pattern.compile("^// expects: (.+)$", Pattern.MULTILINE);

    /** The house in which every rule is kept. */
    static Sources cleanHouse() {
        return read(resource("clean-house.java"));
    }

    /** What breaks each rule. */
    static List<Sources> breaches() {
        try (Stream<Path> files = Files.list(resource("breaches"))) {
            return files.sorted().map(Sources::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where these sources and the diagrams of the clean house are kept. */
    static Path folder() {
        return resource("");
    }

    /** The parts of complaints that the rule must make. */
    List<String> expectations() {
        return EXPECTATION.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The files that hold the types of these sources once they are compiled, nested ones included. */
    List<Path> classFiles(Path folder) {
        return units().stream().flatMap(unit -> unit.classFiles(folder)).toList();
    }

    /** Compiles sources that together make one house. */
    static void compile(Path folder, Collection<Sources> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> written = new ArrayList<>();
            for (Sources source : sources) {
                for (Unit unit : source.units()) {
                    written.add(unit.writeTo(folder));
                }
            }
            List<String> options = List.of("-d", folder.toString(), "-proc:none", "-nowarn", "-parameters");
            boolean compiled = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(written))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException("The fixtures do not compile:\n" + complaints);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    private List<Unit> units() {
        List<Integer> starts =
                UNIT.matcher(text).results().map(found -> found.start()).toList();
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            units.add(Unit.of(text.substring(starts.get(i), end)));
        }
        return units;
    }

    private static Sources read(Path file) {
        try {
            return new Sources(file.getFileName().toString().replaceFirst("\\.java$", ""), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(Sources.class.getResource(FOLDER + "/" + name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Unit(String packageName, String typeName, String text) {

        static Unit of(String text) {
            Matcher packaged = UNIT.matcher(text);
            Matcher typed = TYPE.matcher(text);
            if (!packaged.find()) {
                throw new IllegalArgumentException("No package in: " + text);
            }
            return new Unit(packaged.group(1), typed.find() ? typed.group(1) : "package-info", text);
        }

        Path writeTo(Path folder) throws IOException {
            Path file = folder(folder).resolve(typeName + ".java");
            Files.createDirectories(file.getParent());
            if (Files.exists(file)) {
                throw new IllegalArgumentException(packageName + "." + typeName + " is there twice");
            }
            return Files.writeString(file, text);
        }

        Stream<Path> classFiles(Path folder) {
            try (Stream<Path> files = Files.list(folder(folder))) {
                Pattern mine = Pattern.compile(Pattern.quote(typeName) + "(\\$.+)?\\.class");
                return files
                        .filter(file ->
                                mine.matcher(file.getFileName().toString()).matches())
                        .toList()
                        .stream();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private Path folder(Path root) {
            return root.resolve(packageName.replace('.', '/'));
        }
    }
}
