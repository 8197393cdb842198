package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What no class of the house does, wherever it stands. */
public final class HygieneRules {

    private static final String CONSOLE = "Console";
    private static final Set<String> GENERIC_FAULTS =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");

    private final House house;

    /** Rules for all code of a house. */
    public HygieneRules(House house) {
        this.house = house;
    }

    /** All of them. */
    public List<Rule> all() {
        return List.of(nobodyShouts(), faultsHaveNames(), loggersAreConstants(), everyPackageIsNullMarked());
    }

    /** Output goes through the log, or through the one console. */
    public Rule nobodyShouts() {
        return Rule.of(
                "nobody-shouts",
                "Nobody writes to System.out or System.err, prints a stack trace or uses java.util.logging",
                "what is printed has no level, no request and no reader; use the logger, or in a command the type Console of bootstrap",
                classes()
                        .that(house.code())
                        .and(describe("are not the console", type -> !isConsole(type)))
                        .should(Demand.to("not shout", HygieneRules::shouts)));
    }

    /** A caller can tell one fault from another. */
    public Rule faultsHaveNames() {
        return Rule.of(
                "faults-have-names",
                "Nobody throws or declares Throwable, Exception, RuntimeException or Error",
                "a caller cannot tell such a fault from any other; throw a type that says what went wrong",
                classes().that(house.code()).should(Demand.to("throw named faults", this::namelessFaults)));
    }

    /** One logger per class, for that class. */
    public Rule loggersAreConstants() {
        return Rule.of(
                "loggers-are-constants",
                "Loggers are private static final",
                "a logger belongs to its class and to nobody else; declare it private static final",
                fields().that()
                        .areDeclaredInClassesThat(house.code())
                        .and()
                        .haveRawType("org.slf4j.Logger")
                        .should()
                        .bePrivate()
                        .andShould()
                        .beStatic()
                        .andShould()
                        .beFinal());
    }

    /** Null does not exist unless marked. */
    public Rule everyPackageIsNullMarked() {
        return Rule.of(
                "every-package-is-null-marked",
                "Every package is @NullMarked",
                "null does not exist unless marked, and only marked packages are checked; add a package-info.java with @NullMarked",
                classes()
                        .that(house.code())
                        .should(Demand.to(
                                "stand in a marked package",
                                HygieneRules::isMarked,
                                type -> type.getPackageName() + " is not @NullMarked (seen at " + type.getSimpleName()
                                        + ")")));
    }

    private boolean isConsole(JavaClass type) {
        return house.in(House.BOOTSTRAP).test(type)
                && Kinds.outermost(type).getSimpleName().equals(CONSOLE);
    }

    private static boolean isMarked(JavaClass type) {
        return type.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .isPresent();
    }

    private static Stream<String> shouts(JavaClass type) {
        Stream<String> streams = type.getFieldAccessesFromSelf().stream()
                .filter(HygieneRules::isStandardStream)
                .map(JavaAccess::getDescription);
        Stream<String> calls = type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> access.getName().equals("printStackTrace")
                        || access.getTargetOwner().getName().equals("java.lang.IO"))
                .map(JavaAccess::getDescription);
        Stream<String> loggers = type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().equals("java.util.logging"))
                .map(Dependency::getDescription);
        return Stream.of(streams, calls, loggers).flatMap(complaints -> complaints);
    }

    private static boolean isStandardStream(JavaFieldAccess access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(access.getName());
    }

    private Stream<String> namelessFaults(JavaClass type) {
        Stream<String> thrown = type.getConstructorCallsFromSelf().stream()
                .filter(call -> GENERIC_FAULTS.contains(call.getTargetOwner().getName()))
                .filter(call -> !isOwnParent(call))
                .map(JavaAccess::getDescription);
        Stream<String> declared = type.getThrowsDeclarations().stream()
                .filter(declaration -> !isForced(declaration.getLocation()))
                .filter(declaration ->
                        GENERIC_FAULTS.contains(declaration.getRawType().getName()))
                .map(declaration -> declaration.getLocation().getFullName() + " declares "
                        + declaration.getRawType().getName());
        return Stream.concat(thrown, declared);
    }

    /** Whether a type of somebody else declares the method so. */
    private boolean isForced(JavaCodeUnit codeUnit) {
        return codeUnit.getOwner().getAllClassesSelfIsAssignableTo().stream()
                .filter(parent -> !house.owns(parent))
                .flatMap(parent -> parent.getMethods().stream())
                .anyMatch(method -> method.getName().equals(codeUnit.getName()));
    }

    /** A fault with a name of its own calls the constructor of its parent. */
    private static boolean isOwnParent(JavaCall<?> call) {
        return call.getOrigin().isConstructor()
                && call.getOriginOwner()
                        .getRawSuperclass()
                        .filter(call.getTargetOwner()::equals)
                        .isPresent();
    }
}
