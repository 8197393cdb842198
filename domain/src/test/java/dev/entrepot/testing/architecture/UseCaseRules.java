package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a use case looks like, and what it keeps away from. */
public final class UseCaseRules {

    private final House house;

    /** Rules for the use cases of a house. */
    public UseCaseRules(House house) {
        this.house = house;
    }

    /** All of them. */
    public List<Rule> all() {
        return List.of(useCasesIgnoreEachOther(), useCasesHaveOneDoor(), useCasesArePlainClasses());
    }

    /** Use cases are not composed of use cases. */
    public Rule useCasesIgnoreEachOther() {
        return Rule.of(
                "use-cases-ignore-each-other",
                "Use cases do not know each other",
                "a use case is one transaction with one intention; move what two share into the domain, or let one follow the other's event",
                classes()
                        .that(Kinds.useCases(house))
                        .should(Demand.to("know no other use case", this::dependenciesOnOtherUseCases)));
    }

    /** One thing to ask for, one way to ask for it. */
    public Rule useCasesHaveOneDoor() {
        return Rule.of(
                "use-cases-have-one-door",
                "A use case has exactly one public method, handle, and a nested record Command",
                "the class is named for the one thing it does; give a second intention a class of its own",
                classes().that(Kinds.useCases(house)).should(Demand.to("have one door", this::otherDoors)));
    }

    /** Nothing stands over a use case and nothing is pinned on it. */
    public Rule useCasesArePlainClasses() {
        return Rule.of(
                "use-cases-are-plain-classes",
                "A use case is a public final class without interface, superclass or annotation",
                "the class is the port by which it is driven, and bootstrap constructs it; remove what stands over it",
                classes().that(Kinds.useCases(house)).should(Demand.to("be plain", this::ornaments)));
    }

    private Stream<String> dependenciesOnOtherUseCases(JavaClass useCase) {
        return useCase.getPackage().getClasses().stream()
                .filter(type -> Kinds.outermost(type).equals(useCase))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isAnotherUseCase(useCase, dependency.getTargetClass()))
                .map(Dependency::getDescription);
    }

    private boolean isAnotherUseCase(JavaClass useCase, JavaClass other) {
        JavaClass outermost = Kinds.outermost(other);
        return !outermost.equals(useCase) && Kinds.useCases(house).test(outermost);
    }

    private Stream<String> otherDoors(JavaClass useCase) {
        Predicate<JavaMethod> isHandle = method -> method.getName().equals(Kinds.HANDLE);
        List<JavaMethod> doors = useCase.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !Kinds.isWrittenByCompiler(method))
                .toList();
        Stream<String> others =
                doors.stream().filter(isHandle.negate()).map(method -> method.getFullName() + " is a second door");
        Stream<String> doubled = doors.stream().filter(isHandle).count() == 1
                ? Stream.empty()
                : Stream.of(useCase.getName() + " does not have exactly one public method handle");
        Stream<String> unasked = Kinds.hasNested(useCase, Kinds.COMMAND)
                ? Stream.empty()
                : Stream.of(useCase.getName() + " has no nested record Command");
        return Stream.of(others, doubled, unasked).flatMap(complaints -> complaints);
    }

    private Stream<String> ornaments(JavaClass useCase) {
        Stream<String> open = useCase.getModifiers().containsAll(List.of(JavaModifier.PUBLIC, JavaModifier.FINAL))
                ? Stream.empty()
                : Stream.of(useCase.getName() + " is not public and final");
        Stream<String> interfaces = useCase.getRawInterfaces().stream()
                .map(parent -> useCase.getName() + " implements " + parent.getName());
        Stream<String> parents = useCase.getRawSuperclass().stream()
                .filter(parent -> !parent.isEquivalentTo(Object.class))
                .map(parent -> useCase.getName() + " extends " + parent.getName());
        Stream<String> annotations = useCase.getAnnotations().stream()
                .map(annotation -> useCase.getName() + " is annotated with "
                        + annotation.getRawType().getName());
        return Stream.of(open, interfaces, parents, annotations).flatMap(complaints -> complaints);
    }
}
