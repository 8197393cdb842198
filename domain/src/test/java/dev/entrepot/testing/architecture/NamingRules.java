package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.Pattern;

/** How types are called. */
public final class NamingRules {

    private static final Pattern EMPTY_WORD = Pattern.compile(".*(?:^|[a-z0-9_])("
            + "Impl|Services?|Managers?|Helpers?|Utils?|Processors?|Dtos?|DTO|Vo|VO|Entity|Base|Common|Info|Data)");

    private final House house;

    /** Rules for the names of a house. */
    public NamingRules(House house) {
        this.house = house;
    }

    /** All of them. */
    public List<Rule> all() {
        return List.of(namesSaySomething(), refusalsSayWhatWasRefused());
    }

    /** A name is a word of the trade. */
    public Rule namesSaySomething() {
        return Rule.of(
                "names-say-something",
                "No type ends with Impl, Service, Manager, Helper, Util, Processor, Dto, Vo, Entity, Base, Common, Info or Data",
                "such a word hides what the type is for; ask the glossary for the word of the trade",
                classes()
                        .that(describe("our classes", house::owns))
                        .and(not(describe("generated", Kinds::isGenerated)))
                        .and(not(describe("anonymous", JavaClass::isAnonymousClass)))
                        .should(Demand.to(
                                "have a name that says something",
                                type -> !EMPTY_WORD
                                        .matcher(type.getSimpleName())
                                        .matches(),
                                type -> type.getName() + " ends with an empty word")));
    }

    /** Clients read what was refused, not that something was thrown. */
    public Rule refusalsSayWhatWasRefused() {
        return Rule.of(
                "refusals-say-what-was-refused",
                "A refusal is named for what was refused, without Exception or Error",
                "OutOfStock is what happened, OutOfStockException is how it travels; drop the suffix",
                classes()
                        .that(Kinds.refusals())
                        .should()
                        .haveSimpleNameNotEndingWith("Exception")
                        .andShould()
                        .haveSimpleNameNotEndingWith("Error"));
    }
}
