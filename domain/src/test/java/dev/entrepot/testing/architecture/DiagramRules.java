package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;

/** Diagrams are promises: what they do not draw must not be there. They are PlantUML component diagrams. */
public final class DiagramRules {

    private final House house;
    private final Path folder;

    /** Rules for {@code rings.puml} and {@code features.puml} in a folder. */
    public DiagramRules(House house, Path folder) {
        this.house = house;
        this.folder = folder;
    }

    /** All of them. */
    public List<Rule> all() {
        return List.of(ringsMatchTheirDiagram(), featuresMatchTheirDiagram());
    }

    /** Who stands around whom. */
    public Rule ringsMatchTheirDiagram() {
        return matches(
                "rings-match-their-diagram",
                "Rings depend on each other only as rings.puml draws it",
                house.code(),
                "rings.puml");
    }

    /** Who knows whom; bootstrap knows everybody, and what an adapter shares knows what it writes down. */
    public Rule featuresMatchTheirDiagram() {
        return matches(
                "features-match-their-diagram",
                "Features depend on each other only as features.puml draws it",
                house.core().or(house.inAdapters().and(not(describe("shared", house::isShared)))),
                "features.puml");
    }

    private Rule matches(String name, String sentence, DescribedPredicate<JavaClass> types, String diagram) {
        return Rule.of(
                name,
                sentence,
                "newcomers learn the house from its diagrams; turn the dependency round, or decide for it and draw the arrow",
                classes()
                        .that(types)
                        .should(adhereToPlantUmlDiagram(
                                folder.resolve(diagram), consideringOnlyDependenciesInDiagram())));
    }
}
