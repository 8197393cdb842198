package dev.entrepot.application.customer;

import static dev.entrepot.application.SmallShop.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.customer.CustomerGroup;
import dev.entrepot.domain.customer.CustomerGroups;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.customer.CustomerTiers;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.InMemoryShop;
import org.junit.jupiter.api.Test;

class KeepGroupsAndTiersTest {

    private static final CustomerGroup PRESS = new CustomerGroup("press", "Press");
    private static final CustomerTier GOLD = new CustomerTier("gold", "Gold", 2, 24);

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final InMemoryShop shop = installation.shop();
    private final CreateCustomerGroup createGroup = new CreateCustomerGroup(installation.once(), shop.customerGroups());
    private final FindCustomerGroup findGroup =
            new FindCustomerGroup(installation.transactions(), shop.customerGroups());
    private final UpdateCustomerGroup updateGroup =
            new UpdateCustomerGroup(installation.transactions(), shop.customerGroups());
    private final DeleteCustomerGroup deleteGroup =
            new DeleteCustomerGroup(installation.transactions(), shop.customerGroups());
    private final CreateCustomerTier createTier = new CreateCustomerTier(installation.once(), shop.customerTiers());
    private final FindCustomerTier findTier = new FindCustomerTier(installation.transactions(), shop.customerTiers());
    private final UpdateCustomerTier updateTier =
            new UpdateCustomerTier(installation.transactions(), shop.customerTiers());
    private final DeleteCustomerTier deleteTier =
            new DeleteCustomerTier(installation.transactions(), shop.customerTiers());
    private final ListCustomerTiers listTiers =
            new ListCustomerTiers(installation.transactions(), shop.customerTiers());

    private void inStore(Runnable work) {
        installation.inStore(() -> {
            work.run();
            return true;
        });
    }

    @Test
    void keepsAGroup() {
        CreateCustomerGroup.Command create = new CreateCustomerGroup.Command(key("press"), PRESS);
        CustomerGroup renamed = new CustomerGroup("press", "Journalists");

        inStore(() -> {
            assertThat(createGroup.handle(create).replayed()).isFalse();
            assertThat(createGroup.handle(create).replayed()).isTrue();
            updateGroup.handle(new UpdateCustomerGroup.Command(renamed, 1));
            assertThat(findGroup.handle(new FindCustomerGroup.Command("press")))
                    .isEqualTo(new CustomerGroups.Versioned(renamed, 2));
            assertThatExceptionOfType(StaleVersion.class)
                    .isThrownBy(() -> updateGroup.handle(new UpdateCustomerGroup.Command(PRESS, 1)));
            assertThatExceptionOfType(StaleVersion.class)
                    .isThrownBy(() -> deleteGroup.handle(new DeleteCustomerGroup.Command("press", 1)));
            deleteGroup.handle(new DeleteCustomerGroup.Command("press", 2));
        });

        assertThat(shop.customerGroups().all()).isEmpty();
    }

    @Test
    void refusesAGroupThatIsNotThere() {
        inStore(() -> {
            assertThatExceptionOfType(CustomerRefusal.NotFound.class)
                    .isThrownBy(() -> findGroup.handle(new FindCustomerGroup.Command("press")))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("customer_group_not_found"));
            assertThatExceptionOfType(CustomerRefusal.NotFound.class)
                    .isThrownBy(() -> updateGroup.handle(new UpdateCustomerGroup.Command(PRESS, 1)));
            assertThatExceptionOfType(CustomerRefusal.NotFound.class)
                    .isThrownBy(() -> deleteGroup.handle(new DeleteCustomerGroup.Command("press", 1)));
        });
    }

    @Test
    void keepsATier() {
        CreateCustomerTier.Command create = new CreateCustomerTier.Command(key("gold"), GOLD);
        CustomerTier later = new CustomerTier("gold", "Gold", 3, 36);

        inStore(() -> {
            assertThat(createTier.handle(create).replayed()).isFalse();
            assertThat(createTier.handle(create).replayed()).isTrue();
            updateTier.handle(new UpdateCustomerTier.Command(later, 1));
            assertThat(findTier.handle(new FindCustomerTier.Command("gold")))
                    .isEqualTo(new CustomerTiers.Versioned(later, 2));
            assertThatExceptionOfType(StaleVersion.class)
                    .isThrownBy(() -> updateTier.handle(new UpdateCustomerTier.Command(GOLD, 1)));
            assertThatExceptionOfType(StaleVersion.class)
                    .isThrownBy(() -> deleteTier.handle(new DeleteCustomerTier.Command("gold", 1)));
            deleteTier.handle(new DeleteCustomerTier.Command("gold", 2));
        });

        assertThat(shop.customerTiers().programme().tiers()).isEmpty();
    }

    @Test
    void refusesATierThatIsNotThere() {
        inStore(() -> {
            assertThatExceptionOfType(CustomerRefusal.NotFound.class)
                    .isThrownBy(() -> findTier.handle(new FindCustomerTier.Command("gold")))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("customer_tier_not_found"));
            assertThatExceptionOfType(CustomerRefusal.NotFound.class)
                    .isThrownBy(() -> updateTier.handle(new UpdateCustomerTier.Command(GOLD, 1)));
            assertThatExceptionOfType(CustomerRefusal.NotFound.class)
                    .isThrownBy(() -> deleteTier.handle(new DeleteCustomerTier.Command("gold", 1)));
        });
    }

    @Test
    void listsTiersTheHighestFirst() {
        CustomerTier silver = new CustomerTier("silver", "Silver", 1, 12);
        CustomerTier premium = new CustomerTier("premium", "Premium", 3, null);
        inStore(() -> {
            for (CustomerTier tier : new CustomerTier[] {GOLD, silver, premium}) {
                createTier.handle(new CreateCustomerTier.Command(null, tier));
            }

            var first = listTiers.handle(new ListCustomerTiers.Command(new PageRequest(1, 2)));
            var second = listTiers.handle(new ListCustomerTiers.Command(new PageRequest(2, 2)));

            assertThat(first.items()).containsExactly(premium, GOLD);
            assertThat(second.items()).containsExactly(silver);
            assertThat(second.count()).isEqualTo(3);
        });
    }
}
