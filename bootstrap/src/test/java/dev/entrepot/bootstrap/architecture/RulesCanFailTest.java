package dev.entrepot.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.entrepot.testing.architecture.DiagramRules;
import dev.entrepot.testing.architecture.Feature;
import dev.entrepot.testing.architecture.GuardRules;
import dev.entrepot.testing.architecture.House;
import dev.entrepot.testing.architecture.HouseRules;
import dev.entrepot.testing.architecture.Reach;
import dev.entrepot.testing.architecture.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail protects nothing: each is shown its breach and must complain about that and nothing else. */
class RulesCanFailTest {

    private static final House HOUSE = House.at("house", "web", "persistence", "cache")
            .with(Feature.named("catalog"))
            .with(Feature.named("pricing").knowing("catalog", Reach.IDS))
            .with(Feature.named("inventory"))
            .with(Feature.named("ordering").knowing("catalog", Reach.IDS).knowing("pricing", Reach.VALUES))
            .with(Feature.named("merchandising").knowing("catalog", Reach.AGGREGATES))
            .with(Feature.named("storefront").knowing("catalog", Reach.VALUES).reading());

    @TempDir
    static Path folder;

    private static JavaClasses cleanHouse;

    @BeforeAll
    static void compileTheHouse() {
        List<Sources> all = new ArrayList<>(Sources.breaches());
        all.add(Sources.cleanHouse());
        Sources.compile(folder, all);
        cleanHouse = with(List.of());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void acceptsACleanHouse(Rule rule) {
        rule.check().check(cleanHouse);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void complainsAboutItsBreachAndNothingElse(Rule rule) {
        Sources breach = breachOf(rule);

        List<String> complaints = rule.check()
                .evaluate(with(breach.classFiles(folder)))
                .getFailureReport()
                .getDetails();

        assertThat(breach.expectations()).as("complaints that were expected").isNotEmpty();
        assertThat(breach.expectations())
                .as("complaints that were not made")
                .filteredOn(expected -> complaints.stream().noneMatch(complaint -> complaint.contains(expected)))
                .isEmpty();
        assertThat(complaints)
                .as("complaints that were not expected")
                .filteredOn(complaint -> breach.expectations().stream().noneMatch(complaint::contains))
                .isEmpty();
    }

    @Test
    void everyBreachHasItsRule() {
        assertThat(Sources.breaches())
                .map(Sources::name)
                .isSubsetOf(rules().map(Rule::name).toList());
    }

    static Stream<Rule> rules() {
        return Stream.of(
                        HouseRules.of(HOUSE),
                        new GuardRules(HOUSE).all(),
                        new DiagramRules(HOUSE, Sources.folder()).all())
                .flatMap(List::stream);
    }

    private static Sources breachOf(Rule rule) {
        return Sources.breaches().stream()
                .filter(breach -> breach.name().equals(rule.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Nothing shows that the rule " + rule + " can fail: write breaches/" + rule + ".java"));
    }

    private static JavaClasses with(List<Path> breach) {
        List<Path> files = new ArrayList<>(Sources.cleanHouse().classFiles(folder));
        files.addAll(breach);
        return new ClassFileImporter().importPaths(files);
    }
}
