package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which feature may know which, and what of it. */
public final class FeatureRules {

    private final House house;

    /** Rules for the features of a house. */
    public FeatureRules(House house) {
        this.house = house;
    }

    /** All of them. */
    public List<Rule> all() {
        return List.of(
                everyClassHasAFeature(),
                featuresAreFreeOfCycles(),
                featuresKnowOnlyTheirFriends(),
                aggregatesDoNotCrossFeatures(),
                onlyValuesCrossInTheDomain(),
                aggregatesHoldIds(),
                readersDoNotWrite());
    }

    /** No class stands beside the features. */
    public Rule everyClassHasAFeature() {
        return Rule.of(
                "every-class-has-a-feature",
                "Every class of domain, application and adapters stands in a declared feature",
                "anything is found by feature and ring; move the class into a feature, or declare the new feature and its friends in the House",
                classes()
                        .that(house.core().or(house.inAdapters()))
                        .should(Demand.to(
                                "stand in a declared feature",
                                type -> house.featureOf(type)
                                        .filter(house.features()::containsKey)
                                        .isPresent(),
                                type -> type.getName() + " stands in "
                                        + house.featureOf(type)
                                                .map(feature -> "the undeclared feature " + feature)
                                                .orElse("no feature"))));
    }

    /** Within a ring, features form no circle. */
    public Rule featuresAreFreeOfCycles() {
        return Rule.of(
                "features-are-free-of-cycles",
                "The features of a module form no cycle, and neither do the packages of bootstrap",
                "features in a circle can only be understood and changed together; let the later one listen to an event of the earlier one",
                slices().assignedFrom(new RingAndFeature(house)).should().beFreeOfCycles());
    }

    /** A feature knows the features that its plan names. */
    public Rule featuresKnowOnlyTheirFriends() {
        return Rule.of(
                "features-know-only-their-friends",
                "A feature knows only the features that the House allows it",
                "every new dependency between features is a decision; declare it in the House (and its diagram) or turn it round with an event",
                classes()
                        .that(house.core().or(house.inAdapters()))
                        .should(Demand.to("know only friends", this::dependenciesOnStrangers)));
    }

    /** What crosses features are ids, values, events and ports. */
    public Rule aggregatesDoNotCrossFeatures() {
        return Rule.of(
                "aggregates-do-not-cross-features",
                "A feature reaches into another only as far as the House allows, and not for its aggregates",
                "an aggregate that two features hold has two masters; pass its id, a value or an event (IDS means records of one component in the domain)",
                classes()
                        .that(house.core().or(house.inAdapters()))
                        .should(Demand.to("not reach too far", this::dependenciesThatReachTooFar)));
    }

    /** In the domain even functions and ports of another feature stay there. */
    public Rule onlyValuesCrossInTheDomain() {
        return Rule.of(
                "only-values-cross-in-the-domain",
                "In the domain only ids, values and events cross features",
                "rules take values, not ports; let the use case fetch, and pass the result in as a record, an enum or a sealed interface",
                classes()
                        .that(house.in(House.DOMAIN))
                        .should(Demand.to("know only values of other features", this::dependenciesOnMoreThanValues)));
    }

    /** An aggregate refers to another one by its id. */
    public Rule aggregatesHoldIds() {
        return Rule.of(
                "aggregates-hold-ids",
                "An aggregate holds the ids of other aggregates, never the aggregates",
                "what one transaction loads and writes must stay one aggregate; replace the field by the other one's id",
                fields().that()
                        .areNotStatic()
                        .and()
                        .areDeclaredInClassesThat(Kinds.aggregates())
                        .should(Demand.to("hold no aggregate", this::heldAggregates)));
    }

    /** A feature that only reads has no use case and takes no write transaction. */
    public Rule readersDoNotWrite() {
        return Rule.of(
                "readers-do-not-write",
                "A feature that only reads has no use case and knows no aggregate",
                "what is shown is queried in one statement and shown as it is; move the use case into the feature that owns what it writes",
                classes()
                        .that(describe("classes of reading features", this::standsInAReader))
                        .should(Demand.to("write nothing", this::signsOfWriting)));
    }

    private Stream<String> dependenciesOnStrangers(JavaClass type) {
        return crossing(type)
                .filter(crossing -> house.reach(type, crossing.to()).isEmpty())
                .map(crossing -> crossing.from() + " must not know " + crossing.to() + ": "
                        + crossing.dependency().getDescription());
    }

    private Stream<String> dependenciesThatReachTooFar(JavaClass type) {
        return crossing(type)
                .flatMap(crossing -> house
                        .reach(type, crossing.to())
                        .filter(reach -> !allows(reach, type, crossing.target()))
                        .map(reach -> crossing.from() + " may reach into " + crossing.to() + " for " + reach + " only: "
                                + crossing.dependency().getDescription())
                        .stream());
    }

    private boolean allows(Reach reach, JavaClass origin, JavaClass target) {
        return switch (reach) {
            case IDS ->
                house.in(House.DOMAIN).test(origin)
                        ? Kinds.isNameOfSomething(target)
                        : allows(Reach.VALUES, origin, target);
            case VALUES -> !Kinds.isAggregate(target) && !isSnapshot(target);
            case AGGREGATES -> true;
        };
    }

    private static boolean isSnapshot(JavaClass type) {
        return type.getEnclosingClass().filter(Kinds::isAggregate).isPresent()
                && type.getSimpleName().equals(Kinds.SNAPSHOT);
    }

    private Stream<String> dependenciesOnMoreThanValues(JavaClass type) {
        return crossing(type)
                .filter(crossing -> !Kinds.isValue(crossing.target()))
                .map(crossing -> crossing.dependency().getDescription());
    }

    private Stream<String> heldAggregates(JavaField field) {
        return field.getType().getAllInvolvedRawTypes().stream()
                .filter(Kinds::isAggregate)
                .map(held -> field.getFullName() + " holds the aggregate " + held.getSimpleName());
    }

    private Stream<String> signsOfWriting(JavaClass type) {
        Stream<String> useCase = Kinds.useCases(house).test(type)
                ? Stream.of(type.getName() + " is a use case in a feature that only reads")
                : Stream.empty();
        Stream<String> aggregates = type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> Kinds.isAggregate(dependency.getTargetClass()))
                .map(Dependency::getDescription);
        return Stream.concat(useCase, aggregates);
    }

    private boolean standsInAReader(JavaClass type) {
        return house.featureOf(type)
                .map(house.features()::get)
                .filter(Feature::readsOnly)
                .isPresent();
    }

    /** The dependencies that leave a feature for another one than {@code shared}. */
    private Stream<Crossing> crossing(JavaClass type) {
        return house.featureOf(type).stream()
                .flatMap(from -> type.getDirectDependenciesFromSelf().stream()
                        .flatMap(
                                dependency -> house
                                        .featureOf(dependency.getTargetClass())
                                        .map(to -> new Crossing(from, to, dependency))
                                        .stream())
                        .filter(Crossing::leaves));
    }

    private record Crossing(String from, String to, Dependency dependency) {

        boolean leaves() {
            return !from.equals(to) && !to.equals(House.SHARED);
        }

        JavaClass target() {
            return dependency.getTargetClass().getBaseComponentType();
        }
    }

    private record RingAndFeature(House house) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            Optional<String> ring = house.ringOf(type);
            Optional<String> feature = house.packageInRing(type);
            if (ring.isEmpty() || feature.isEmpty() || not(house.code()).test(type)) {
                return SliceIdentifier.ignore();
            }
            return SliceIdentifier.of(ring.get(), feature.get());
        }

        @Override
        public String getDescription() {
            return "rings and features";
        }
    }
}
