package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.Optional;

/**
 * What the rules take a type for. The criteria are structural, so that nobody has to annotate anything:
 *
 * <ul>
 *   <li>an <em>aggregate</em> is a class with a nested type {@code Snapshot};
 *   <li>a <em>port</em> is a public, open interface of the domain or the application. It is not sealed (those are closed
 *       alternatives), not a {@link FunctionalInterface} (those are callbacks, given as lambdas), takes no event as an
 *       argument (those are subscribers: they are told, not asked, and use cases may be among them), and no record or enum
 *       of the domain or application implements it (those are values that have something in common, as ids and events);
 *   <li>a <em>use case</em> is a class (no record) of the application with a nested type {@code Command} or a public method {@code handle};
 *   <li>an <em>id</em> implements {@code Identifier}, an <em>event</em> implements {@code DomainEvent}, a <em>refusal</em>
 *       extends {@code Refusal}, all three of {@code domain.shared};
 *   <li>a <em>value</em> is a record, an enum or a sealed interface;
 *   <li><em>generated</em> is what MapStruct wrote: {@code XImpl} for a mapper {@code X}.
 * </ul>
 */
public final class Kinds {

    static final String SNAPSHOT = "Snapshot";
    static final String COMMAND = "Command";
    static final String HANDLE = "handle";
    private static final String DOMAIN_EVENT = "DomainEvent";
    private static final String MAPPER = "org.mapstruct.Mapper";

    private Kinds() {}

    /** Whether the type is an aggregate: a class with a nested {@code Snapshot}. */
    public static boolean isAggregate(JavaClass type) {
        return !type.isInterface() && hasNested(type, SNAPSHOT);
    }

    /** Aggregates. */
    public static DescribedPredicate<JavaClass> aggregates() {
        return describe("aggregates", Kinds::isAggregate);
    }

    /** The ports of a house. */
    public static DescribedPredicate<JavaClass> ports(House house) {
        DescribedPredicate<JavaClass> core = house.core();
        return describe(
                "ports",
                type -> core.test(type)
                        && isOpenInterface(type)
                        && !isSubscriber(type)
                        && !isSharedByValues(type, core));
    }

    private static boolean isOpenInterface(JavaClass type) {
        return type.isInterface()
                && !type.isAnnotation()
                && !type.isSealed()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isAnnotatedWith(FunctionalInterface.class);
    }

    private static boolean isSubscriber(JavaClass type) {
        return type.getMethods().stream()
                .flatMap(method -> method.getRawParameterTypes().stream())
                .anyMatch(parameter -> isShared(parameter, DOMAIN_EVENT));
    }

    private static boolean isSharedByValues(JavaClass type, DescribedPredicate<JavaClass> core) {
        return type.getAllSubclasses().stream()
                .anyMatch(subtype -> core.test(subtype) && (subtype.isRecord() || subtype.isEnum()));
    }

    /** The use cases of a house. */
    public static DescribedPredicate<JavaClass> useCases(House house) {
        DescribedPredicate<JavaClass> application = house.in(House.APPLICATION);
        return describe(
                "use cases",
                type -> application.test(type)
                        && type.isTopLevelClass()
                        && !isValue(type)
                        && !type.isInterface()
                        && (hasNested(type, COMMAND) || hasPublicHandle(type)));
    }

    private static boolean hasPublicHandle(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(HasName::getName)
                .anyMatch(HANDLE::equals);
    }

    /** Ids: what implements {@code Identifier}. */
    public static DescribedPredicate<JavaClass> ids() {
        return describe("ids", type -> isSubtypeOfShared(type, "Identifier"));
    }

    /** Events: what implements {@code DomainEvent}. */
    public static DescribedPredicate<JavaClass> events() {
        return describe("events", type -> isSubtypeOfShared(type, DOMAIN_EVENT));
    }

    /** Refusals: what extends {@code Refusal}, and that class itself. */
    public static DescribedPredicate<JavaClass> refusals() {
        return describe("refusals", type -> isShared(type, "Refusal") || isSubtypeOfShared(type, "Refusal"));
    }

    /** Values: records, enums and sealed interfaces. */
    public static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || (type.isInterface() && type.isSealed());
    }

    /** Names of things: records of exactly one component, as ids and SKUs are. */
    public static boolean isNameOfSomething(JavaClass type) {
        return type.isRecord()
                && type.getFields().stream().filter(Kinds::isInstanceField).count() == 1;
    }

    static boolean isInstanceField(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC);
    }

    /** Whether somebody wrote the type: neither MapStruct nor the compiler did (which makes a type of package-info). */
    static boolean isHandwritten(JavaClass type) {
        return !isGenerated(type) && !type.getSimpleName().equals("package-info");
    }

    static boolean isGenerated(JavaClass type) {
        return outermost(type).getSimpleName().endsWith("Impl")
                && outermost(type).getAllClassesSelfIsAssignableTo().stream()
                        .anyMatch(parent -> parent.isAnnotatedWith(MAPPER));
    }

    /** Whether the compiler wrote the method, for example as a bridge. */
    static boolean isWrittenByCompiler(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || method.getModifiers().contains(JavaModifier.BRIDGE);
    }

    static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        for (Optional<JavaClass> next = Optional.of(type); next.isPresent(); next = outer.getEnclosingClass()) {
            outer = next.get();
        }
        return outer;
    }

    static boolean hasNested(JavaClass type, String name) {
        return type.getPackage().containsClassWithFullyQualifiedName(type.getName() + "$" + name);
    }

    private static boolean isSubtypeOfShared(JavaClass type, String name) {
        return !isShared(type, name)
                && type.getAllClassesSelfIsAssignableTo().stream().anyMatch(parent -> isShared(parent, name));
    }

    private static boolean isShared(JavaClass type, String name) {
        return type.getSimpleName().equals(name) && type.getPackageName().endsWith(".domain.shared");
    }
}
