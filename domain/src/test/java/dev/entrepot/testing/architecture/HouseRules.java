package dev.entrepot.testing.architecture;

import java.util.List;
import java.util.stream.Stream;

/** The whole rule book of a house. */
public final class HouseRules {

    private HouseRules() {}

    /** Every rule, for the classes of all rings and of the test support. */
    public static List<Rule> of(House house) {
        return Stream.of(
                        new RingRules(house).all(),
                        new FeatureRules(house).all(),
                        new PortRules(house).all(),
                        new UseCaseRules(house).all(),
                        new ModelRules(house).all(),
                        new PurityRules(house).all(),
                        new StoreRules(house).all(),
                        new EdgeRules(house).all(),
                        new HygieneRules(house).all(),
                        new NamingRules(house).all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Every rule, for a house in which not every ring and feature stands yet: a rule that finds nothing to judge waits, and one that finds
     * something complains as ever. But some class of the house there must be, or its root is misspelt.
     */
    public static List<Rule> soFar(House house) {
        String somethingStands = new RingRules(house).everyClassHasARing().name();
        return of(house).stream()
                .map(rule -> rule.name().equals(somethingStands) ? rule : rule.soFar())
                .toList();
    }

    /** The rules that can be judged by the classes of the domain alone. */
    public static List<Rule> ofTheDomain(House house) {
        ModelRules model = new ModelRules(house);
        return Stream.concat(
                        Stream.of(
                                new RingRules(house).domainStandsAlone(),
                                new FeatureRules(house).featuresAreFreeOfCycles(),
                                new FeatureRules(house).onlyValuesCrossInTheDomain(),
                                model.domainTypesAreClosed(),
                                model.aggregatesAreBuiltByName(),
                                model.nothingIsSet(),
                                model.stateIsPrivate(),
                                model.onlyRefusalsAreThrown()),
                        new PurityRules(house).all().stream())
                .toList();
    }
}
