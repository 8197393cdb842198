package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How the types of the domain and the application are built. */
public final class ModelRules {

    private static final Set<String> ALLOWED_FAULTS = Set.of(
            IllegalArgumentException.class.getName(),
            IllegalStateException.class.getName(),
            NullPointerException.class.getName(),
            ArithmeticException.class.getName());

    /** The compiler's own, for a switch that knows all cases. */
    private static final String MATCH_FAULT = "java.lang.MatchException";

    private final House house;

    /** Rules for the model of a house. */
    public ModelRules(House house) {
        this.house = house;
    }

    /** All of them. */
    public List<Rule> all() {
        return List.of(
                domainTypesAreClosed(),
                aggregatesAreBuiltByName(),
                nothingIsSet(),
                stateIsPrivate(),
                idsAndEventsAreRecords(),
                commandsSnapshotsAndViewsAreRecords(),
                onlyRefusalsAreThrown());
    }

    /** Nobody extends the domain from outside. */
    public Rule domainTypesAreClosed() {
        return Rule.of(
                "domain-types-are-closed",
                "Types of the domain are final, sealed, records, enums or interfaces",
                "an open class can be bent by a subclass that nobody reviewed; close it. Only the abstract root Refusal is open, "
                        + "because every feature closes a family of its own below it",
                classes()
                        .that(house.in(House.DOMAIN))
                        .and(not(describe("anonymous", type -> type.isAnonymousClass() || type.isLocalClass())))
                        .should(Demand.to(
                                "be closed",
                                ModelRules::isClosed,
                                type -> type.getName() + " is neither final nor sealed")));
    }

    /** A factory's name says what happens. */
    public Rule aggregatesAreBuiltByName() {
        return Rule.of(
                "aggregates-are-built-by-name",
                "Aggregates are final and have only private constructors",
                "a factory says what happens and refuses what may not be; offer place, open or issue, and restore for the store",
                classes().that(Kinds.aggregates()).should(Demand.to("be built by a factory", ModelRules::otherWaysIn)));
    }

    /** State changes by what happens, not by assignment. */
    public Rule nothingIsSet() {
        return Rule.of(
                "nothing-is-set",
                "No class in domain and application has a setter",
                "a setter changes state without saying why; name the transition as the business does",
                methods()
                        .that()
                        .areDeclaredInClassesThat(house.core().and(describe("classes", type -> !type.isInterface())))
                        .should(Demand.to(
                                "not be a setter",
                                method -> !method.getName().matches("set[A-Z].*"),
                                method -> method.getFullName() + " is a setter")));
    }

    /** Nobody reaches into an object or shares a variable. */
    public Rule stateIsPrivate() {
        return Rule.of(
                "state-is-private",
                "In domain and application fields are private, and static fields final",
                "what others can assign keeps no promise; offer a method, or make the field a constant",
                fields().that()
                        .areDeclaredInClassesThat(house.core())
                        .should(Demand.to(
                                "be private or constant",
                                field -> field.getModifiers().contains(JavaModifier.STATIC)
                                        ? field.getModifiers().contains(JavaModifier.FINAL)
                                        : field.getModifiers().contains(JavaModifier.PRIVATE)
                                                || field.getModifiers().contains(JavaModifier.SYNTHETIC),
                                field -> field.getFullName() + " can be changed from outside")));
    }

    /** What is compared, stored and sent by value is a record. */
    public Rule idsAndEventsAreRecords() {
        return Rule.of(
                "ids-and-events-are-records",
                "Ids and events are records",
                "they are compared, stored and sent by value; make it a record, or a sealed interface over records",
                classes()
                        .that(Kinds.ids().or(Kinds.events()))
                        .should(Demand.to("be records", ModelRules::isRecordOrFamily, ModelRules::isNoRecord)));
    }

    /** What carries data and nothing else is a record. */
    public Rule commandsSnapshotsAndViewsAreRecords() {
        return Rule.of(
                "commands-snapshots-and-views-are-records",
                "Commands, snapshots and views are records",
                "they carry values and decide nothing; make it a record, or a sealed interface over records",
                classes()
                        .that(house.core())
                        .and(describe("commands, snapshots or views", ModelRules::isCommandSnapshotOrView))
                        .should(Demand.to("be records", ModelRules::isRecordOrFamily, ModelRules::isNoRecord)));
    }

    /** A refusal is part of the contract, a fault is a bug of the caller. */
    public Rule onlyRefusalsAreThrown() {
        return Rule.of(
                "only-refusals-are-thrown",
                "Domain and application throw refusals, and for a caller's mistake IllegalArgumentException, "
                        + "IllegalStateException, NullPointerException, ArithmeticException or a type of ours below these",
                "what the business refuses has a code and typed data that a client can act on; extend the feature's Refusal",
                classes().that(house.core()).should(Demand.to("throw only refusals", this::otherFaults)));
    }

    private static boolean isClosed(JavaClass type) {
        return type.isInterface()
                || type.isEnum()
                || type.isSealed()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || (type.getSimpleName().equals("Refusal")
                        && type.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    private static Stream<String> otherWaysIn(JavaClass aggregate) {
        Stream<String> open = aggregate.getModifiers().contains(JavaModifier.FINAL) || aggregate.isSealed()
                ? Stream.empty()
                : Stream.of(aggregate.getName() + " is not final");
        Stream<String> constructors = aggregate.getConstructors().stream()
                .filter(constructor -> !constructor.getModifiers().contains(JavaModifier.PRIVATE))
                .map(constructor -> constructor.getFullName() + " is not private");
        return Stream.concat(open, constructors);
    }

    private static boolean isCommandSnapshotOrView(JavaClass type) {
        boolean nested =
                type.isNestedClass() && Set.of(Kinds.COMMAND, Kinds.SNAPSHOT).contains(type.getSimpleName());
        return nested || type.getSimpleName().endsWith("View");
    }

    static boolean isRecordOrFamily(JavaClass type) {
        return type.isRecord()
                || (type.isInterface() && (type.isSealed() || Kinds.events().test(type)));
    }

    static String isNoRecord(JavaClass type) {
        return type.getName() + " is not a record";
    }

    private Stream<String> otherFaults(JavaClass type) {
        return type.getConstructorCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isAssignableTo(Throwable.class))
                .filter(call -> !isSuperCall(call))
                .filter(call -> !Kinds.refusals().test(call.getTargetOwner()))
                .filter(call -> !isAllowedFault(call.getTargetOwner()))
                .map(JavaConstructorCall::getDescription);
    }

    /** What is private never leaves the class that throws it. */
    private boolean isAllowedFault(JavaClass fault) {
        return fault.getName().equals(MATCH_FAULT)
                || ALLOWED_FAULTS.contains(fault.getName())
                || fault.getModifiers().contains(JavaModifier.PRIVATE)
                || (house.owns(fault) && ALLOWED_FAULTS.stream().anyMatch(fault::isAssignableTo));
    }

    /** A throwable of our own calls its parent's constructor; whether it may be thrown is asked where it is made. */
    private static boolean isSuperCall(JavaConstructorCall call) {
        return call.getOriginOwner().isAssignableTo(Throwable.class)
                && call.getOrigin().isConstructor()
                && call.getOriginOwner()
                        .getRawSuperclass()
                        .filter(call.getTargetOwner()::equals)
                        .isPresent();
    }
}
