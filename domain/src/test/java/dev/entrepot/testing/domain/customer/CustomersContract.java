package dev.entrepot.testing.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.customer.Customers;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Customers} does, in a store that has no tiers yet. */
public interface CustomersContract extends TransactedContract {

    /** What is tested. */
    Customers customers();

    /** The groups of the same store. */
    CustomerGroups customerGroups();

    /** The tiers of the same store. */
    CustomerTiers customerTiers();

    private Customer added(Customer customer) {
        inTransaction(() -> customers().add(customer));
        return stored(customer.id());
    }

    private Customer stored(CustomerId id) {
        return inTransaction(() -> customers().find(id)).orElseThrow();
    }

    private String group() {
        var group = SampleCustomers.group();
        inTransaction(() -> customerGroups().add(group));
        return group.code();
    }

    private String tier() {
        CustomerTier tier = new CustomerTier(Fresh.word("gold"), "Gold", 1, null);
        inTransaction(() -> customerTiers().add(tier));
        return tier.code();
    }

    @Test
    default void findsACustomerAsItWasAdded() {
        String one = group();
        String another = group();
        CustomerContent content = SampleCustomers.content(SampleCustomers.email(), Set.of(one, another), tier());
        Customer customer = Customer.register(new CustomerId(Fresh.uuid()), content);

        assertThat(added(customer).snapshot()).isEqualTo(new Customer.Snapshot(customer.id(), content, 1));
    }

    @Test
    default void findsNobodyUnderAnUnknownId() {
        assertThat(inTransaction(() -> customers().find(new CustomerId(Fresh.uuid()))))
                .isEmpty();
    }

    @Test
    default void keepsEveryTaxStatus() {
        for (TaxStatus status : List.of(
                TaxStatus.TAXABLE,
                new TaxStatus.Exempt("Diplomatic mission"),
                new TaxStatus.ReverseCharge("ATU12345678"))) {
            Customer customer = Customer.register(
                    new CustomerId(Fresh.uuid()),
                    new CustomerContent(
                            SampleCustomers.email(), "Ada", SampleCustomers.JOINED, Set.of(), null, status));

            assertThat(added(customer).content().taxStatus()).isEqualTo(status);
        }
    }

    @Test
    default void storesAChangedCustomerAndCountsItsVersions() {
        String left = group();
        String kept = group();
        String joined = group();
        Customer customer = added(SampleCustomers.customer(SampleCustomers.email(), Set.of(left, kept), tier()));
        CustomerContent content = SampleCustomers.content(SampleCustomers.email(), Set.of(kept, joined), null);
        customer.change(content);

        inTransaction(() -> customers().update(customer));

        assertThat(stored(customer.id()).snapshot()).isEqualTo(new Customer.Snapshot(customer.id(), content, 2));
    }

    @Test
    default void refusesToStoreWhatAnotherTransactionHasStoredOrRemovedMeanwhile() {
        Customer mine = added(SampleCustomers.customer());
        Customer theirs = stored(mine.id());
        theirs.change(SampleCustomers.content(SampleCustomers.email(), Set.of(), null));
        inTransaction(() -> customers().update(theirs));

        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> customers().update(mine)));
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> customers().remove(mine)));
        assertThat(stored(mine.id()).content()).isEqualTo(theirs.content());

        Customer removed = stored(mine.id());
        inTransaction(() -> customers().remove(removed));
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> customers().update(removed)));
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(() -> inTransaction(() -> customers().remove(removed)));
    }

    @Test
    default void refusesAnAddressThatAnotherCustomerHasHoweverItIsTyped() {
        Customer ada = added(SampleCustomers.customer());
        EmailAddress shouted = new EmailAddress(ada.content().email().value().toUpperCase(Locale.ROOT));
        Customer other = added(SampleCustomers.customer());
        other.change(SampleCustomers.content(shouted, Set.of(), null));

        assertThatExceptionOfType(CustomerRefusal.EmailTaken.class)
                .isThrownBy(() -> added(SampleCustomers.customer(shouted, Set.of(), null)));
        assertThatExceptionOfType(CustomerRefusal.EmailTaken.class)
                .isThrownBy(() -> inTransaction(() -> customers().update(other)));
    }

    @Test
    default void letsACustomerTypeTheSameAddressInAnotherWay() {
        Customer ada = added(SampleCustomers.customer());
        EmailAddress shouted = new EmailAddress(ada.content().email().value().toUpperCase(Locale.ROOT));
        ada.change(SampleCustomers.content(shouted, Set.of(), null));

        inTransaction(() -> customers().update(ada));

        assertThat(stored(ada.id()).content().email()).isEqualTo(shouted);
    }

    @Test
    default void givesAnAddressThatManyHaveToOneOfThem() {
        EmailAddress email = SampleCustomers.email();

        List<Boolean> won = Race.run(8, racer -> {
            try {
                inTransaction(() -> customers().add(SampleCustomers.customer(email, Set.of(), null)));
                return true;
            } catch (CustomerRefusal.EmailTaken taken) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    default void refusesGroupsAndTiersThatDoNotExistByName() {
        String known = group();

        assertThatExceptionOfType(CustomerRefusal.UnknownGroup.class)
                .isThrownBy(() ->
                        added(SampleCustomers.customer(SampleCustomers.email(), Set.of("nope", known, "never"), null)))
                .satisfies(refusal ->
                        assertThat(refusal.facts()).containsEntry("customer_groups", List.of("never", "nope")));
        assertThatExceptionOfType(CustomerRefusal.UnknownTier.class)
                .isThrownBy(() -> added(SampleCustomers.customer(SampleCustomers.email(), Set.of(known), "nope")));
    }

    @Test
    default void belongsToAsManyGroupsAsACustomerMay() {
        Set<String> groups = Set.copyOf(
                Stream.generate(this::group).limit(CustomerContent.MAX_GROUPS).toList());

        assertThat(added(SampleCustomers.customer(SampleCustomers.email(), groups, null))
                        .content()
                        .groups())
                .isEqualTo(groups);
    }

    @Test
    default void removesACustomerSoThatTheAddressIsFree() {
        String group = group();
        Customer gone = added(SampleCustomers.customer(SampleCustomers.email(), Set.of(group), null));

        inTransaction(() -> customers().remove(gone));

        assertThat(inTransaction(() -> customers().find(gone.id()))).isEmpty();
        added(SampleCustomers.customer(gone.content().email(), Set.of(group), null));
    }

    /** Either the customer is in the group, which stays, or the group is gone, and the customer is refused. */
    @Test
    default void neverHasACustomerInAGroupThatIsGone() {
        List<String> groups = IntStream.range(0, 6).mapToObj(i -> group()).toList();
        List<Customer> joining = groups.stream()
                .map(group -> SampleCustomers.customer(SampleCustomers.email(), Set.of(group), null))
                .toList();

        List<Boolean> done = Race.run(12, racer -> {
            int pair = racer / 2;
            try {
                if (racer % 2 == 0) {
                    inTransaction(() -> customers().add(joining.get(pair)));
                } else {
                    inTransaction(() -> customerGroups().remove(groups.get(pair), 1));
                }
                return true;
            } catch (CustomerRefusal.UnknownGroup | CustomerRefusal.StillInUse late) {
                return false;
            }
        });

        for (int pair = 0; pair < groups.size(); pair++) {
            String group = groups.get(pair);
            CustomerId member = joining.get(pair).id();
            assertThat(done.subList(2 * pair, 2 * pair + 2)).containsOnlyOnce(true);
            assertThat(inTransaction(() -> customerGroups().find(group)).isPresent())
                    .isEqualTo(inTransaction(() -> customers().find(member)).isPresent());
        }
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        Customer lost = SampleCustomers.customer();
        Customer kept = added(SampleCustomers.customer());

        assertThatThrownBy(() -> inTransaction(() -> {
                    customers().add(lost);
                    customers().remove(kept);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(inTransaction(() -> customers().find(lost.id()))).isEmpty();
        assertThat(inTransaction(() -> customers().find(kept.id()))).isPresent();
    }
}
