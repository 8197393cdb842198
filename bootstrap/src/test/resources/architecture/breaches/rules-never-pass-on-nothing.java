// expects: house.bootstrap.architecture.ContentTest
// expects: house.bootstrap.architecture.DeafTest
// expects: house.bootstrap.architecture.PatientTest
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

package house.bootstrap.architecture;

class PatientTest {
    Object rules(dev.entrepot.testing.architecture.House house) {
        return dev.entrepot.testing.architecture.HouseRules.soFar(house);
    }
}
