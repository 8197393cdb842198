package dev.entrepot.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import dev.entrepot.testing.architecture.Feature;
import dev.entrepot.testing.architecture.House;
import dev.entrepot.testing.architecture.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the house, held against all of its modules, and the guards that keep the rules awake. */
class HouseTest {

    private static final House PLAN = TheHouse.PLAN;
    private static final Pattern ARROW = Pattern.compile("^\\[(\\w+)] --> \\[(\\w+)]$", Pattern.MULTILINE);

    @ParameterizedTest
    @MethodSource("dev.entrepot.bootstrap.architecture.TheHouse#rules")
    void keeps(Rule rule) {
        rule.check().check(TheHouse.code());
    }

    @ParameterizedTest
    @MethodSource("dev.entrepot.bootstrap.architecture.TheHouse#guards")
    void guards(Rule rule) {
        rule.check().check(TheHouse.architectureTests());
    }

    @Test
    void hasEveryRingOfItsPlan() {
        assertThat(TheHouse.code().stream().flatMap(type -> PLAN.ringOf(type).stream()))
                .as("rings that hold a class")
                .containsAll(PLAN.rings());
    }

    @Test
    void hasEveryFeatureOfItsPlan() {
        assertThat(TheHouse.code().stream().flatMap(type -> PLAN.featureOf(type).stream()))
                .as("features that hold a class; strike from the House what is gone")
                .containsAll(PLAN.features().keySet());
    }

    @Test
    void isDrawnAsItIsPlanned() throws IOException {
        Set<String> shared = PLAN.features().keySet().stream()
                .filter(feature -> !feature.equals("shared"))
                .map(feature -> feature + " --> shared")
                .collect(Collectors.toSet());

        assertThat(arrowsOf("features.puml"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(arrowsOfThePlan(), shared.stream()).toList());
    }

    @Test
    void letsNoSettingWeakenItsRules() {
        assertThat(ArchConfiguration.get().getPropertyOrDefault("archRule.failOnEmptyShould", "true"))
                .isEqualTo("true");
        assertThat(HouseTest.class.getResource("/archunit_ignore_patterns.txt")).isNull();
    }

    private static Stream<String> arrowsOfThePlan() {
        return PLAN.features().values().stream().flatMap(HouseTest::arrows);
    }

    private static Stream<String> arrows(Feature feature) {
        return feature.friends().keySet().stream().map(friend -> feature.name() + " --> " + friend);
    }

    private static Stream<String> arrowsOf(String diagram) throws IOException {
        String text = Files.readString(TheHouse.DOCS.resolve("diagrams").resolve(diagram));
        return ARROW.matcher(text).results().map(found -> found.group(1) + " --> " + found.group(2));
    }
}
