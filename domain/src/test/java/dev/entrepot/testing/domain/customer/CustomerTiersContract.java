package dev.entrepot.testing.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.customer.CustomerTiers.Versioned;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link CustomerTiers} does, in a store that has none yet. */
public interface CustomerTiersContract extends TransactedContract {

    /** What is tested. */
    CustomerTiers customerTiers();

    /** The customers of the same store. */
    Customers customers();

    private CustomerTier added(String code, int rank, @Nullable Integer fromMonths) {
        CustomerTier tier = new CustomerTier(code, "Tier " + code, rank, fromMonths);
        inTransaction(() -> customerTiers().add(tier));
        return tier;
    }

    private Optional<Versioned> found(String code) {
        return inTransaction(() -> customerTiers().find(code));
    }

    @Test
    default void findsATierAsItWasAddedAndAllInTheProgramme() {
        CustomerTier silver = added("silver", 1, 12);
        CustomerTier premium = added("premium", 100, null);
        CustomerTier gold = added("gold", 2, 0);

        assertThat(found("silver")).contains(new Versioned(silver, 1));
        assertThat(found("premium")).contains(new Versioned(premium, 1));
        assertThat(found("nope")).isEmpty();
        assertThat(inTransaction(() -> customerTiers().programme()).tiers()).containsExactly(premium, gold, silver);
    }

    @Test
    default void refusesACodeOrARankThatAnotherOneHas() {
        CustomerTier silver = added("silver", 1, 12);
        CustomerTier gold = added("gold", 2, 24);

        assertThatExceptionOfType(CustomerRefusal.TierCodeTaken.class).isThrownBy(() -> added("silver", 3, null));
        assertThatExceptionOfType(CustomerRefusal.TierRankTaken.class)
                .isThrownBy(() -> added("bronze", 1, null))
                .satisfies(refusal ->
                        assertThat(refusal.facts()).containsEntry("rank", 1).containsEntry("customer_tier", "silver"));
        assertThatExceptionOfType(CustomerRefusal.TierRankTaken.class)
                .isThrownBy(() ->
                        inTransaction(() -> customerTiers().update(new CustomerTier("gold", "Gold", 1, 24), 1)));
        assertThat(inTransaction(() -> customerTiers().programme()).tiers()).containsExactly(gold, silver);
    }

    @Test
    default void givesARankThatManyWantToOneOfThem() {
        List<Boolean> won = Race.run(8, racer -> {
            try {
                added("tier-" + racer, 7, null);
                return true;
            } catch (CustomerRefusal.TierRankTaken taken) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    default void replacesATierOfTheVersionThatWasFound() {
        CustomerTier first = added("silver", 1, 12);
        CustomerTier second = new CustomerTier("silver", "Second", 3, null);

        inTransaction(() -> customerTiers().update(second, 1));

        assertThat(found("silver")).contains(new Versioned(second, 2));
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> customerTiers().update(first, 1)));
        assertThat(found("silver")).contains(new Versioned(second, 2));
    }

    @Test
    default void removesATierOfTheVersionThatWasFound() {
        CustomerTier tier = added("silver", 1, 12);
        inTransaction(() -> customerTiers().update(tier, 1));

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> customerTiers().remove("silver", 1)));
        assertThat(found("silver")).isPresent();
        inTransaction(() -> customerTiers().remove("silver", 2));

        assertThat(found("silver")).isEmpty();
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> customerTiers().remove("silver", 2)));
    }

    @Test
    default void keepsATierThatIsAssignedAndNotOneThatWasReached() {
        added("silver", 1, 0);
        added("gold", 2, null);
        inTransaction(() -> customers().add(SampleCustomers.customer(SampleCustomers.email(), Set.of(), "gold")));

        assertThatExceptionOfType(CustomerRefusal.StillInUse.class)
                .isThrownBy(() -> inTransaction(() -> customerTiers().remove("gold", 1)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("customers", 1L));
        inTransaction(() -> customerTiers().remove("silver", 1));

        assertThat(found("gold")).isPresent();
        assertThat(found("silver")).isEmpty();
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        CustomerTier kept = added("silver", 1, 12);

        assertThatThrownBy(() -> inTransaction(() -> {
                    customerTiers().add(new CustomerTier("gold", "Gold", 2, null));
                    customerTiers().update(new CustomerTier("silver", "Other", 1, 12), 1);
                    customerTiers().remove("silver", 2);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(found("gold")).isEmpty();
        assertThat(found("silver")).contains(new Versioned(kept, 1));
    }
}
