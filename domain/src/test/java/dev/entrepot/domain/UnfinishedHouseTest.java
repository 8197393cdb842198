package dev.entrepot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.entrepot.testing.architecture.House;
import dev.entrepot.testing.architecture.HouseRules;
import dev.entrepot.testing.architecture.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules in a house of which only the domain stands yet. */
class UnfinishedHouseTest {

    /** What they ask for is still to be built, and they say so. */
    private static final List<String> ASK_FOR_MORE = List.of("ports-have-an-adapter", "ports-have-a-twin");

    private static final House HOUSE = House.entrepot();
    private static final JavaClasses DOMAIN =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(HOUSE.packageOf("domain"));
    private static final JavaClasses NOTHING = new ClassFileImporter().importClasses();

    @ParameterizedTest
    @MethodSource("rulesSoFar")
    void waitsForWhatDoesNotStandYet(Rule rule) {
        assertThat(rule.check().evaluate(DOMAIN).hasViolation())
                .as(rule.sentence())
                .isEqualTo(ASK_FOR_MORE.contains(rule.name()));
    }

    @Test
    void asksForSomethingToJudgeWhereAllShouldStand() {
        assertThat(HouseRules.of(HOUSE))
                .filteredOn(rule -> rule.name().equals("use-cases-have-one-door"))
                .singleElement()
                .satisfies(rule -> assertThatThrownBy(() -> rule.check().check(DOMAIN))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("failed to check any classes"));
    }

    @Test
    void takesAMisspeltRootForNoHouse() {
        assertThat(HouseRules.soFar(HOUSE))
                .filteredOn(rule -> rule.name().equals("every-class-has-a-ring"))
                .singleElement()
                .satisfies(rule -> assertThatThrownBy(() -> rule.check().check(NOTHING))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("failed to check any classes"));
    }

    static List<Rule> rulesSoFar() {
        return HouseRules.soFar(HOUSE);
    }
}
