package dev.entrepot.domain;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.entrepot.testing.architecture.House;
import dev.entrepot.testing.architecture.HouseRules;
import dev.entrepot.testing.architecture.Rule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that the domain can be held to by itself, so that a breach shows before the other modules are built. */
class DomainRulesTest {

    private static final House HOUSE = House.entrepot();
    private static final JavaClasses DOMAIN =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(HOUSE.packageOf("domain"));

    @ParameterizedTest
    @MethodSource("rules")
    void keeps(Rule rule) {
        rule.check().check(DOMAIN);
    }

    static List<Rule> rules() {
        return HouseRules.ofTheDomain(HOUSE);
    }
}
