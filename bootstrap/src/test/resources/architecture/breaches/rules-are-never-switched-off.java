// expects: house.bootstrap.architecture.SleepingTest
// expects: house.bootstrap.architecture.FrozenTest
// expects: house.bootstrap.architecture.IgnoredTest
// expects: house.bootstrap.architecture.ConditionalTest
package house.bootstrap.architecture;

@org.junit.jupiter.api.Disabled
class SleepingTest {}

package house.bootstrap.architecture;

class FrozenTest {
    Object rule(com.tngtech.archunit.lang.ArchRule rule) {
        return com.tngtech.archunit.library.freeze.FreezingArchRule.freeze(rule);
    }
}

package house.bootstrap.architecture;

class IgnoredTest {
    @com.tngtech.archunit.junit.ArchIgnore
    final Object rule = new Object();
}

package house.bootstrap.architecture;

class ConditionalTest {
    @org.junit.jupiter.api.condition.EnabledOnOs(org.junit.jupiter.api.condition.OS.SOLARIS)
    void holds() {}
}
