package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the inside asks the outside for something: ports, their adapters and their twins, and the door for persistence. */
public final class PortRules {

    private static final Set<String> UNITS_OF_WORK = Set.of("write", "read");
    private static final Set<String> STORE_DOORS = Set.of("snapshot", "restore");

    private final House house;

    /** Rules for the ports of a house. */
    public PortRules(House house) {
        this.house = house;
    }

    /** All of them. */
    public List<Rule> all() {
        return List.of(
                portsAreImplementedAtTheEdge(),
                portsHaveAnAdapter(),
                portsHaveATwin(),
                portsSpeakOurLanguage(),
                portsDoNotGuess(),
                adaptersAreNamedAfterTheirPort(),
                snapshotsAreForTheStore(),
                useCasesOpenTransactions());
    }

    /** A port that the inside implements itself is no port. */
    public Rule portsAreImplementedAtTheEdge() {
        return Rule.of(
                "ports-are-implemented-at-the-edge",
                "Ports are implemented only in adapters and test support",
                "an interface that its own ring implements is a detour; use the class itself, make the interface sealed if it "
                        + "closes alternatives, or a @FunctionalInterface if it is a callback",
                classes()
                        .that(Kinds.ports(house))
                        .should(Demand.to("be implemented at the edge", this::misplacedImplementations)));
    }

    /** A port without an adapter is a plan. */
    public Rule portsHaveAnAdapter() {
        return Rule.of(
                "ports-have-an-adapter",
                "Every port has at least one real adapter",
                "nothing speculative is declared; write the adapter, or remove the port until it is needed",
                classes()
                        .that(Kinds.ports(house))
                        .should(Demand.to(
                                "have an adapter",
                                port -> implementations(port).anyMatch(house.inAdapters()),
                                port -> port.getName() + " has no implementation in " + house.adapters())));
    }

    /** A port without a twin cannot be tested without a database. */
    public Rule portsHaveATwin() {
        return Rule.of(
                "ports-have-a-twin",
                "Every port has an in-memory twin in the published test support",
                "use cases are tested on twins, never on mocks, and whoever embeds the domain needs them too; write an InMemory... "
                        + "below testing and run the port's contract against it",
                classes()
                        .that(Kinds.ports(house))
                        .should(Demand.to(
                                "have a twin",
                                port -> implementations(port).anyMatch(this::isTwin),
                                port -> port.getName() + " has no public twin in " + house.packageOf(House.TESTING))));
    }

    /** What a port says can be said without any framework. */
    public Rule portsSpeakOurLanguage() {
        DescribedPredicate<JavaClass> ours = house.core().or(RingRules.plainJava());
        return Rule.of(
                "ports-speak-our-language",
                "The signatures of ports are free of framework types",
                "a port that names a technology can be served by no other; translate to values of the domain inside the adapter",
                codeUnits()
                        .that()
                        .areDeclaredInClassesThat(Kinds.ports(house))
                        .should(Demand.to("name only our types", method -> foreignTypes(method, ours))));
    }

    /** Whoever writes knows whether the thing is new. */
    public Rule portsDoNotGuess() {
        return Rule.of(
                "ports-do-not-guess",
                "A port adds or updates, it never saves",
                "save has to guess whether the thing is new; name what happens, add or update",
                methods()
                        .that()
                        .areDeclaredInClassesThat(Kinds.ports(house))
                        .should(Demand.to(
                                "not be called save",
                                method -> !method.getName().startsWith("save"),
                                method -> method.getFullName() + " guesses")));
    }

    /** An adapter's name tells its technology and its port. */
    public Rule adaptersAreNamedAfterTheirPort() {
        return Rule.of(
                "adapters-are-named-after-their-port",
                "An adapter is named for its technology and the port that it serves",
                "whoever reads JdbcOrders knows what it does and where to look; name it technology + port",
                classes()
                        .that(house.inAdapters())
                        .and(describe(
                                "implement a port",
                                type -> portsOf(type).findAny().isPresent()))
                        .should(Demand.to(
                                "end with the port's name",
                                type -> type.isAnonymousClass()
                                        || portsOf(type).anyMatch(port -> isNamedAfter(type, port)),
                                type -> type.getName() + " serves "
                                        + portsOf(type)
                                                .map(JavaClass::getSimpleName)
                                                .toList())));
    }

    /** The door for persistence is not a second way in. */
    public Rule snapshotsAreForTheStore() {
        return Rule.of(
                "snapshots-are-for-the-store",
                "Only the store and test support take and restore snapshots",
                "a snapshot carries everything and restore checks no rule; use the aggregate's factories, transitions and accessors",
                codeUnits()
                        .that(describe("are a door for the store", PortRules::isStoreDoor))
                        .should(Demand.to("be called by the store", this::foreignCalls)));
    }

    /** Where a transaction begins and ends is a decision of the use case. */
    public Rule useCasesOpenTransactions() {
        return Rule.of(
                "use-cases-open-transactions",
                "Only the application opens a transaction",
                "the unit of work is part of the use case; move the calls that belong together into one",
                methods()
                        .that()
                        .areDeclaredInClassesThat(describe(
                                "the port Transactions",
                                type -> Kinds.ports(house).test(type)
                                        && type.getSimpleName().equals("Transactions")))
                        .should(Demand.to("be called by the application", this::callsFromOutside)));
    }

    private Stream<String> misplacedImplementations(JavaClass port) {
        return implementations(port)
                .filter(type -> !house.inAdapters().test(type) && !house.isTestSupport(type))
                .map(type -> type.getName() + " implements the port " + port.getName());
    }

    private static Stream<JavaClass> implementations(JavaClass port) {
        return port.getAllSubclasses().stream().filter(type -> !type.isInterface());
    }

    private boolean isTwin(JavaClass type) {
        return house.isTestSupport(type)
                && type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static Stream<String> foreignTypes(JavaCodeUnit method, Predicate<JavaClass> ours) {
        Stream<JavaClass> parameters =
                method.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream());
        Stream<JavaClass> returned = method.getReturnType().getAllInvolvedRawTypes().stream();
        Stream<JavaClass> thrown = method.getExceptionTypes().stream();
        return Stream.of(parameters, returned, thrown)
                .flatMap(types -> types)
                .map(JavaClass::getBaseComponentType)
                .filter(ours.negate())
                .distinct()
                .map(type -> method.getFullName() + " names " + type.getName());
    }

    private Stream<JavaClass> portsOf(JavaClass type) {
        return type.getAllRawInterfaces().stream().filter(Kinds.ports(house));
    }

    private static boolean isNamedAfter(JavaClass type, JavaClass port) {
        return type.getSimpleName().endsWith(port.getSimpleName())
                && !type.getSimpleName().equals(port.getSimpleName());
    }

    private static boolean isStoreDoor(JavaCodeUnit codeUnit) {
        return codeUnit instanceof JavaMethod
                && STORE_DOORS.contains(codeUnit.getName())
                && Kinds.isAggregate(codeUnit.getOwner());
    }

    private Stream<String> foreignCalls(JavaCodeUnit door) {
        return door.getAccessesToSelf().stream()
                .filter(access -> !mayUseTheDoor(access.getOriginOwner(), door.getOwner()))
                .map(JavaAccess::getDescription);
    }

    private boolean mayUseTheDoor(JavaClass caller, JavaClass aggregate) {
        return house.in(house.store()).test(caller)
                || house.isTestSupport(caller)
                || Kinds.isGenerated(caller)
                || Kinds.outermost(caller).equals(Kinds.outermost(aggregate));
    }

    private Stream<String> callsFromOutside(JavaMethod method) {
        if (!UNITS_OF_WORK.contains(method.getName())) {
            return Stream.empty();
        }
        return method.getAccessesToSelf().stream()
                .filter(access -> !house.in(House.APPLICATION).test(access.getOriginOwner()))
                .filter(access -> !house.isTestSupport(access.getOriginOwner()))
                .map(JavaAccess::getDescription);
    }
}
