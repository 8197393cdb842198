package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What watches the rules themselves: for test classes in packages called {@code architecture}. */
public final class GuardRules {

    private static final Set<String> SWITCHES = Set.of(
            "org.junit.jupiter.api.Disabled",
            "org.junit.jupiter.api.Assumptions",
            "org.assertj.core.api.Assumptions",
            "com.tngtech.archunit.junit.ArchIgnore",
            "com.tngtech.archunit.library.freeze.FreezingArchRule");

    private final House house;

    /** Rules for the rules of a house. */
    public GuardRules(House house) {
        this.house = house;
    }

    /** All of them. */
    public List<Rule> all() {
        return List.of(rulesAreNeverSwitchedOff(), rulesNeverPassOnNothing());
    }

    /** A rule holds, or it is removed in the open. */
    public Rule rulesAreNeverSwitchedOff() {
        return Rule.of(
                "rules-are-never-switched-off",
                "No rule is disabled, assumed away or frozen",
                "a sleeping rule looks like a kept one; mend the code, or change the rule and say why in the commit",
                architectureTests(
                        "stay switched on",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isASwitch(dependency.getTargetClass()))
                                .map(Dependency::getDescription)));
    }

    /** A rule that finds nothing to judge has lost its subject. */
    public Rule rulesNeverPassOnNothing() {
        return Rule.of(
                "rules-never-pass-on-nothing",
                "No rule passes because it found nothing to judge, and no complaint is filtered out",
                "a renamed package would leave the rule green for ever; name what exists, or remove the rule",
                architectureTests(
                        "fail on nothing",
                        type -> type.getMethodCallsFromSelf().stream()
                                .filter(call -> call.getName().equals("filterDescriptionsMatching")
                                        || (call.getName().equals("soFar") && !isARuleBook(type))
                                        || (call.getName().equals("allowEmptyShould") && !isARuleBook(type)))
                                .map(JavaAccess::getDescription)));
    }

    private ArchRule architectureTests(String description, Function<JavaClass, Stream<String>> complaints) {
        return classes()
                .that(describe("architecture tests", this::isAboutArchitecture))
                .should(Demand.to(description, complaints));
    }

    private boolean isAboutArchitecture(JavaClass type) {
        return house.owns(type) && type.getPackageName().endsWith(".architecture");
    }

    private static boolean isASwitch(JavaClass type) {
        return SWITCHES.contains(type.getName()) || type.getPackageName().equals("org.junit.jupiter.api.condition");
    }

    /** {@link Rule} forbids it for every rule; {@link HouseRules} allows it to houses that are still being built. */
    private static boolean isARuleBook(JavaClass type) {
        return type.getName().equals(Rule.class.getName()) || type.getName().equals(HouseRules.class.getName());
    }
}
