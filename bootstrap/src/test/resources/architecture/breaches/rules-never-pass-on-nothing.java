// expects: house.bootstrap.architecture.ContentTest
// expects: house.bootstrap.architecture.DeafTest
package house.bootstrap.architecture;

class ContentTest {
    Object rule(com.tngtech.archunit.lang.ArchRule rule) {
        return rule.allowEmptyShould(true);
    }
}

package house.bootstrap.architecture;

class DeafTest {
    Object rule(com.tngtech.archunit.lang.EvaluationResult result) {
        return result.filterDescriptionsMatching(String::isEmpty);
    }
}
