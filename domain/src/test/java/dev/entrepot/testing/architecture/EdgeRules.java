package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where each technology may be used, and what of an adapter others may see. */
public final class EdgeRules {

    private static final Set<String> INJECTED = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    private final House house;

    /** Rules for the adapters of a house. */
    public EdgeRules(House house) {
        this.house = house;
    }

    /** All of them. */
    public List<Rule> all() {
        return List.of(
                springStaysOutside(),
                validationIsForTheEdge(),
                jacksonStaysOutside(),
                wireTypesStayInside(),
                rowTypesStayInside(),
                shapesAreRecords(),
                aggregatesStayOffTheWire(),
                nothingIsInjectedIntoFields(),
                nothingIsAutowired());
    }

    /** No framework in domain and application. */
    public Rule springStaysOutside() {
        return Rule.of(
                "spring-stays-outside",
                "Spring is nowhere in domain and application",
                "the core outlives its framework and runs without it; wire in bootstrap, and leave what needs Spring to an adapter",
                noClasses()
                        .that(house.core())
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.springframework..")));
    }

    /** Shape is checked once, where it comes in. */
    public Rule validationIsForTheEdge() {
        return Rule.of(
                "validation-is-for-the-edge",
                "Jakarta Validation is used only where requests come in",
                "shape is checked once at the edge, meaning is checked by the domain's own types; let the constructor refuse",
                noClasses()
                        .that(house.code())
                        .and(not(house.in(house.edge())))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("jakarta.validation..", "org.hibernate.validator..")));
    }

    /** Text formats are the adapters' business. */
    public Rule jacksonStaysOutside() {
        return Rule.of(
                "jackson-stays-outside",
                "Jackson is nowhere in domain and application",
                "how a value is written down is not the value's business; map to a record of an adapter, or declare a port",
                noClasses()
                        .that(house.core())
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")));
    }

    /** What the wire looks like is known to one package. */
    public Rule wireTypesStayInside() {
        return Rule.of(
                "wire-types-stay-inside",
                "Requests, responses and controllers are package-private, but for what the edge itself shares",
                "what the wire looks like must be able to change without anybody noticing; drop the public",
                packagePrivate(house.edge(), "Request", "Response", "Controller"));
    }

    /** What a table looks like is known to one package. */
    public Rule rowTypesStayInside() {
        return Rule.of(
                "row-types-stay-inside",
                "Rows are package-private",
                "what a table looks like must be able to change without anybody noticing; drop the public",
                packagePrivate(house.store(), "Row"));
    }

    /** What only carries is a record. */
    public Rule shapesAreRecords() {
        return Rule.of(
                "shapes-are-records",
                "Rows, requests and responses are records",
                "they carry what a table or a message holds and decide nothing; make it a record",
                classes()
                        .that(house.inAdapters())
                        .and(describe("shapes", type -> isNamed(type, "Row", "Request", "Response")))
                        .should(Demand.to("be records", ModelRules::isRecordOrFamily, ModelRules::isNoRecord)));
    }

    /** Controllers answer with what a use case or a query returns. */
    public Rule aggregatesStayOffTheWire() {
        return Rule.of(
                "aggregates-stay-off-the-wire",
                "The edge knows no aggregate",
                "a client must not depend on how an aggregate is built; let the use case answer with a record",
                noClasses().that(house.in(house.edge())).should().dependOnClassesThat(Kinds.aggregates()));
    }

    /** A field that a container fills hides what a class needs. */
    public Rule nothingIsInjectedIntoFields() {
        return Rule.of(
                "nothing-is-injected-into-fields",
                "No field and no setter is filled by a container",
                "what a class needs is what its constructor takes; make the field final and take it there",
                members()
                        .that()
                        .areDeclaredInClassesThat(house.code())
                        .and(describe("are fields or methods", EdgeRules::isFieldOrMethod))
                        .should(Demand.to("not be injected", EdgeRules::injections)));
    }

    /** One constructor needs no mark. */
    public Rule nothingIsAutowired() {
        return Rule.of(
                "nothing-is-autowired",
                "@Autowired stands nowhere",
                "a class has one constructor, and that needs no annotation; remove it",
                noClasses()
                        .that(house.code())
                        .should()
                        .dependOnClassesThat(describe(
                                "@Autowired",
                                type -> type.getName()
                                        .equals("org.springframework.beans.factory.annotation.Autowired"))));
    }

    private ArchRule packagePrivate(String ring, String... suffixes) {
        DescribedPredicate<JavaClass> shapes =
                describe("named " + String.join(", ", suffixes), type -> isNamed(type, suffixes));
        return classes()
                .that(house.in(ring))
                .and(shapes)
                .and(not(describe("shared", house::isShared)))
                .should(Demand.to(
                        "be package-private",
                        type -> !isVisible(type),
                        type -> type.getName() + " can be seen from outside of its package"));
    }

    private static boolean isNamed(JavaClass type, String... suffixes) {
        return Stream.of(suffixes).anyMatch(type.getSimpleName()::endsWith);
    }

    private static boolean isVisible(JavaClass type) {
        boolean open = type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.getModifiers().contains(JavaModifier.PROTECTED);
        return open && type.getEnclosingClass().map(EdgeRules::isVisible).orElse(true);
    }

    private static boolean isFieldOrMethod(JavaMember member) {
        return member instanceof JavaField || (member instanceof JavaCodeUnit codeUnit && !codeUnit.isConstructor());
    }

    private static Stream<String> injections(JavaMember member) {
        return member.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .filter(INJECTED::contains)
                .map(annotation -> member.getFullName() + " is filled by " + annotation);
    }
}
