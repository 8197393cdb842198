package dev.entrepot.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How the store takes part in transactions that it does not open. */
public final class StoreRules {

    private static final String TRANSACTIONAL = "org.springframework.transaction.annotation.Transactional";
    private static final String DEMAND = "RunningTransaction";

    private final House house;

    /** Rules for the store of a house. */
    public StoreRules(House house) {
        this.house = house;
    }

    /** All of them. */
    public List<Rule> all() {
        return List.of(transactionalIsForTheStore(), writesDemandATransaction());
    }

    /** The annotation is a detail of the store. */
    public Rule transactionalIsForTheStore() {
        return Rule.of(
                "transactional-is-for-the-store",
                "@Transactional stands only in the store",
                "a unit of work is visible in its use case; call Transactions.write or read there",
                noClasses()
                        .that(house.code())
                        .and(not(house.in(house.store())))
                        .should()
                        .dependOnClassesThat(describe("@Transactional", StoreRules::isTransactional)));
    }

    /** Forgetting the transaction fails in the first test. */
    public Rule writesDemandATransaction() {
        return Rule.of(
                "writes-demand-a-transaction",
                "What the store does for a port of the domain without answering, it does only in a running transaction",
                "a write that opens a transaction of its own, or none, tears the unit of work; begin with "
                        + "RunningTransaction.required() or say @Transactional(propagation = MANDATORY)",
                methods()
                        .that()
                        .areDeclaredInClassesThat(house.in(house.store()))
                        .and(describe("write for a port of the domain", this::writesForADomainPort))
                        .should(Demand.to(
                                "demand a transaction",
                                method -> isMandatory(method) || demands(method, new HashSet<>()),
                                method -> method.getFullName() + " does not demand a running transaction")));
    }

    private static boolean isTransactional(JavaClass type) {
        return type.getName().equals(TRANSACTIONAL) || type.getName().equals("jakarta.transaction.Transactional");
    }

    private boolean writesForADomainPort(JavaMethod method) {
        return method.getRawReturnType().getName().equals("void")
                && method.getOwner().getAllRawInterfaces().stream()
                        .filter(house.in(House.DOMAIN))
                        .flatMap(port -> port.getMethods().stream())
                        .anyMatch(declared -> declared.getName().equals(method.getName())
                                && declared.getRawParameterTypes().equals(method.getRawParameterTypes()));
    }

    private static boolean isMandatory(JavaMethod method) {
        return method.tryGetAnnotationOfType(TRANSACTIONAL)
                .filter(StoreRules::isMandatory)
                .isPresent();
    }

    private static boolean isMandatory(JavaAnnotation<?> transactional) {
        return transactional
                .get("propagation")
                .filter(JavaEnumConstant.class::isInstance)
                .map(JavaEnumConstant.class::cast)
                .filter(propagation -> propagation.name().equals("MANDATORY"))
                .isPresent();
    }

    /** Whether the code unit, or one of the store that it calls, demands a running transaction. */
    private boolean demands(JavaCodeUnit codeUnit, Set<JavaCodeUnit> seen) {
        return seen.add(codeUnit)
                && codeUnit.getCallsFromSelf().stream()
                        .map(JavaCall::getTarget)
                        .anyMatch(target ->
                                target.getOwner().getSimpleName().equals(DEMAND) || leadsToADemand(target, seen));
    }

    private boolean leadsToADemand(CodeUnitCallTarget target, Set<JavaCodeUnit> seen) {
        return house.in(house.store()).test(target.getOwner())
                && target.resolveMember()
                        .filter(called -> demands(called, seen))
                        .isPresent();
    }
}
