package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What domain and application do not take for themselves: time, ids, chance; and the types that lose what they count. */
public final class PurityRules {

    private static final Set<String> FLOATING =
            Set.of("double", "float", Double.class.getName(), Float.class.getName());

    private final House house;

    /** Rules for domain and application of a house. */
    public PurityRules(House house) {
        this.house = house;
    }

    /** All of them. */
    public List<Rule> all() {
        return List.of(
                timeComesIn(), idsComeIn(), chanceComesIn(), nothingFloats(), datesAreModern(), optionalIsAnAnswer());
    }

    /** The same input gives the same result tomorrow. */
    public Rule timeComesIn() {
        return Rule.of(
                "time-comes-in",
                "Domain and application never ask the system what time it is",
                "a result must be the same tomorrow and in a test; take an Instant in the domain and a Clock in a use case",
                callNothing(PurityRules::readsTheSystemClock));
    }

    /** Ids are given. */
    public Rule idsComeIn() {
        return Rule.of(
                "ids-come-in",
                "Domain and application never make up an id",
                "a test must be able to name the id that comes next, and ours are UUIDs of version 7; take it from the port IdSource",
                callNothing(access -> isCall(access, UUID.class, "randomUUID")));
    }

    /** Nothing is left to chance. */
    public Rule chanceComesIn() {
        return Rule.of(
                "chance-comes-in",
                "Domain and application never throw dice",
                "what cannot be repeated cannot be tested; let a port bring what is random",
                callNothing(PurityRules::throwsDice));
    }

    /** Money and quantities are counted, not measured. */
    public Rule nothingFloats() {
        return Rule.of(
                "nothing-floats",
                "Domain and application know no double and no float",
                "binary fractions lose cents; use Money, BigDecimal or a whole number of the smallest unit",
                classes().that(house.core()).should(Demand.to("know no floating point", PurityRules::floats)));
    }

    /** An instant is an Instant. */
    public Rule datesAreModern() {
        DescribedPredicate<JavaClass> dates = resideInAnyPackage("java.sql", "org.joda.time..")
                .or(describe("are dates of old or without a zone", PurityRules::isDateOfOld));
        return Rule.of(
                "dates-are-modern",
                "Domain and application know neither java.util.Date and Calendar nor LocalDateTime",
                "they are mutable, or no point in time at all; use Instant for a moment and LocalDate for a day",
                noClasses().that(house.core()).should().dependOnClassesThat(dates));
    }

    /** Optional says that there may be no answer; it is nothing to keep or to pass. */
    public Rule optionalIsAnAnswer() {
        return Rule.of(
                "optional-is-an-answer",
                "Optional is only a return type, never a parameter or a field",
                "a caller knows what it has; mark the parameter or field @Nullable, or offer a second method",
                classes().that(house.code()).should(Demand.to("keep no Optional", PurityRules::keptOptionals)));
    }

    private ArchRule callNothing(Predicate<JavaCodeUnitAccess<?>> forbidden) {
        return codeUnits()
                .that()
                .areDeclaredInClassesThat(house.core())
                .should(Demand.to("call nothing of the kind", codeUnit -> calls(codeUnit, forbidden)));
    }

    private static Stream<String> calls(JavaCodeUnit codeUnit, Predicate<JavaCodeUnitAccess<?>> forbidden) {
        Stream<JavaCodeUnitAccess<?>> accesses =
                Stream.concat(codeUnit.getCallsFromSelf().stream(), codeUnit.getCodeUnitReferencesFromSelf().stream());
        return accesses.filter(forbidden).map(JavaAccess::getDescription);
    }

    private static boolean readsTheSystemClock(JavaCodeUnitAccess<?> access) {
        boolean readsOf = access.getName().equals("now")
                && access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean makesAClock = access.getTargetOwner().isEquivalentTo(Clock.class)
                && (access.getName().startsWith("system") || access.getName().startsWith("tick"))
                && access.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
        return readsOf
                || makesAClock
                || isCall(access, System.class, "currentTimeMillis")
                || isCall(access, System.class, "nanoTime");
    }

    private static boolean throwsDice(JavaCodeUnitAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return isCall(access, Math.class, "random")
                || owner.isAssignableTo(RandomGenerator.class)
                || owner.getName().startsWith("java.util.random.")
                || owner.getName().equals("java.util.SplittableRandom");
    }

    private static boolean isCall(JavaCodeUnitAccess<?> access, Class<?> owner, String name) {
        return access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(name);
    }

    private static Stream<String> floats(JavaClass type) {
        Stream<String> fields = type.getFields().stream()
                .filter(field -> floats(field.getType().getAllInvolvedRawTypes().stream()))
                .map(field -> field.getFullName() + " floats");
        Stream<String> codeUnits = type.getCodeUnits().stream()
                .filter(codeUnit -> floats(Stream.concat(
                        codeUnit.getParameterTypes().stream()
                                .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()),
                        codeUnit.getReturnType().getAllInvolvedRawTypes().stream())))
                .map(codeUnit -> codeUnit.getFullName() + " floats");
        Stream<String> calls = type.getMethodCallsFromSelf().stream()
                .filter(call -> floats(Stream.of(call.getTarget().getRawReturnType())))
                .map(JavaAccess::getDescription);
        return Stream.of(fields, codeUnits, calls).flatMap(complaints -> complaints);
    }

    private static boolean floats(Stream<JavaClass> types) {
        return types.map(JavaClass::getBaseComponentType)
                .map(JavaClass::getName)
                .anyMatch(FLOATING::contains);
    }

    private static boolean isDateOfOld(JavaClass type) {
        return type.isEquivalentTo(LocalDateTime.class)
                || Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar", "java.util.TimeZone")
                        .contains(type.getName());
    }

    private static Stream<String> keptOptionals(JavaClass type) {
        Stream<String> fields = type.getFields().stream()
                .filter(field -> isOptional(field.getRawType()))
                .map(field -> field.getFullName() + " keeps an Optional");
        Stream<String> parameters = type.getCodeUnits().stream()
                .filter(codeUnit -> !codeUnit.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(codeUnit -> codeUnit.getRawParameterTypes().stream().anyMatch(PurityRules::isOptional))
                .map(codeUnit -> codeUnit.getFullName() + " takes an Optional");
        return Stream.concat(fields, parameters);
    }

    private static boolean isOptional(JavaClass type) {
        return type.isEquivalentTo(Optional.class)
                || Set.of("java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble")
                        .contains(type.getName());
    }
}
