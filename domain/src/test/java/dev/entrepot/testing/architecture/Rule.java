package dev.entrepot.testing.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * One rule of the house.
 *
 * @param name a short name that never changes, by which its fixture and its line in the documentation are found
 * @param sentence what holds
 * @param reason why, and what to do instead
 * @param check the rule to check classes with; a failure reads as the sentence and the reason. It fails as well when it finds nothing to
 *     judge
 */
public record Rule(String name, String sentence, String reason, ArchRule check) {

    /** Names the rule and gives the check its words. */
    static Rule of(String name, String sentence, String reason, ArchRule check) {
        return new Rule(
                name, sentence, reason, check.as(sentence).because(reason).allowEmptyShould(false));
    }

    /** The same rule, which waits as long as it finds nothing to judge. */
    Rule soFar() {
        return new Rule(name, sentence, reason, check.allowEmptyShould(true));
    }

    /** The name, so that a parameterised test shows it. */
    @Override
    public String toString() {
        return name;
    }
}
