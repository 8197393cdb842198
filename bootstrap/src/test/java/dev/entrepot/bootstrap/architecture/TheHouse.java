package dev.entrepot.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import dev.entrepot.testing.architecture.DiagramRules;
import dev.entrepot.testing.architecture.GuardRules;
import dev.entrepot.testing.architecture.House;
import dev.entrepot.testing.architecture.HouseRules;
import dev.entrepot.testing.architecture.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Entrepot as the rules see it: all modules and the published test support, read once for all tests. */
final class TheHouse {

    static final House PLAN = House.entrepot();
    static final Path DOCS = Path.of("..", "docs");

    private TheHouse() {}

    /** The classes of all modules and the published test support. */
    static JavaClasses code() {
        return Code.CLASSES;
    }

    /** The rules and the tests that run them. */
    static JavaClasses architectureTests() {
        return Code.ARCHITECTURE;
    }

    static List<Rule> rules() {
        return Stream.of(HouseRules.of(PLAN), new DiagramRules(PLAN, DOCS.resolve("diagrams")).all())
                .flatMap(List::stream)
                .toList();
    }

    static List<Rule> guards() {
        return new GuardRules(PLAN).all();
    }

    private static JavaClasses read(ImportOption option) {
        return new ClassFileImporter().withImportOption(option).importPackages(PLAN.root());
    }

    private static boolean isCode(Location location) {
        return !location.contains("/architecture/")
                && (!location.contains("/test-classes/") || location.contains("/dev/entrepot/testing/"));
    }

    private static final class Code {
        static final JavaClasses CLASSES = read(TheHouse::isCode);
        static final JavaClasses ARCHITECTURE = read(location -> location.contains("/architecture/"));
    }
}
