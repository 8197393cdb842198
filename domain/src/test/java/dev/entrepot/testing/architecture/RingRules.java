package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/** Who stands where, and who may know whom from the inside out. */
public final class RingRules {

    private final House house;

    /** Rules for the rings of a house. */
    public RingRules(House house) {
        this.house = house;
    }

    /** All of them. */
    public List<Rule> all() {
        return List.of(
                everyClassHasARing(),
                domainStandsAlone(),
                applicationKnowsTheDomainOnly(),
                ringsPointInwards(),
                adaptersIgnoreEachOther(),
                nothingKnowsBootstrap());
    }

    /** No class stands beside the rings. */
    public Rule everyClassHasARing() {
        return Rule.of(
                "every-class-has-a-ring",
                "Every class belongs to a ring",
                "a class outside of the rings escapes every other rule; move it below one of " + house.rings(),
                classes()
                        .that(house.code())
                        .should(Demand.to(
                                "belong to a ring",
                                type -> house.ringOf(type).isPresent(),
                                type -> type.getName() + " stands in no ring")));
    }

    /** The domain can be embedded without bringing anything. */
    public Rule domainStandsAlone() {
        return Rule.of(
                "domain-stands-alone",
                "The domain needs nothing but the JDK's base",
                "others embed the domain and inherit whatever it needs; declare a port and leave the technology to an adapter",
                classes()
                        .that(house.in(House.DOMAIN))
                        .should()
                        .onlyDependOnClassesThat(house.in(House.DOMAIN).or(plainJava())));
    }

    /** Use cases run without a container. */
    public Rule applicationKnowsTheDomainOnly() {
        return Rule.of(
                "application-knows-the-domain-only",
                "The application needs nothing but the domain and the JDK's base",
                "use cases are tested and run without any framework; declare a port and leave the technology to an adapter",
                classes()
                        .that(house.in(House.APPLICATION))
                        .should()
                        .onlyDependOnClassesThat(
                                house.in(House.DOMAIN, House.APPLICATION).or(plainJava())));
    }

    /** Dependencies go from the outside in. */
    public Rule ringsPointInwards() {
        return Rule.of(
                "rings-point-inwards",
                "A ring knows only itself and the rings inside of it",
                "what is inside must not change with what is outside; let the inner ring declare a port that the outer one implements",
                classes().that(house.code()).should(Demand.to("know no outer ring", this::outwardDependencies)));
    }

    /** One technology does not lean on another. */
    public Rule adaptersIgnoreEachOther() {
        return Rule.of(
                "adapters-ignore-each-other",
                "Adapters do not know each other",
                "each technology must be replaceable alone; meet in a port of the domain or application, and let bootstrap join the two",
                classes()
                        .that(house.inAdapters())
                        .should(Demand.to("know no other adapter", this::dependenciesOnOtherAdapters)));
    }

    /** Bootstrap joins all and is joined by none. */
    public Rule nothingKnowsBootstrap() {
        DescribedPredicate<JavaClass> bootstrap = describe(
                "bootstrap",
                type -> house.ringOf(type).filter(House.BOOTSTRAP::equals).isPresent());
        return Rule.of(
                "nothing-knows-bootstrap",
                "Nothing knows bootstrap, test support included",
                "bootstrap is the only place that sees everything; take what you need as a constructor argument",
                noClasses()
                        .that(describe("our classes", house::owns))
                        .and(DescribedPredicate.not(bootstrap))
                        .should()
                        .dependOnClassesThat(bootstrap));
    }

    private Stream<String> outwardDependencies(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> house.owns(dependency.getTargetClass()))
                .filter(dependency -> house.distance(dependency.getTargetClass()) > house.distance(type))
                .map(Dependency::getDescription);
    }

    private Stream<String> dependenciesOnOtherAdapters(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> house.inAdapters().test(dependency.getTargetClass()))
                .filter(dependency -> !house.ringOf(dependency.getTargetClass()).equals(house.ringOf(type)))
                .map(Dependency::getDescription);
    }

    /** The JDK without its technologies, and the annotations that mark null. */
    static DescribedPredicate<JavaClass> plainJava() {
        return resideInAnyPackage("java..", "org.jspecify.annotations")
                .and(DescribedPredicate.not(resideInAnyPackage(
                        "java.awt..",
                        "java.beans..",
                        "java.net.http..",
                        "java.rmi..",
                        "java.sql..",
                        "java.util.logging..",
                        "java.util.prefs..")));
    }
}
