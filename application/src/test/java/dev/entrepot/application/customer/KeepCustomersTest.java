package dev.entrepot.application.customer;

import static dev.entrepot.application.SmallShop.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerContent;
import dev.entrepot.domain.customer.CustomerRefusal;
import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.InMemoryShop;
import dev.entrepot.testing.domain.customer.SampleCustomers;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepCustomersTest {

    private static final EmailAddress ADA = new EmailAddress("ada@example.org");

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final InMemoryShop shop = installation.shop();

    private Answer<CreateCustomer.Created> create(
            @Nullable IdempotencyKey key, EmailAddress email, @Nullable Instant memberSince) {
        CreateCustomer create =
                new CreateCustomer(installation.once(), shop.customers(), installation.ids(), installation.clock());
        return installation.inStore(() -> create.handle(new CreateCustomer.Command(
                key, email, "Ada Lovelace", memberSince, Set.of(), null, TaxStatus.TAXABLE)));
    }

    private Customer stored(CustomerId id) {
        return shop.customers().find(id).orElseThrow();
    }

    private void update(CustomerId id, long version, EmailAddress email) {
        UpdateCustomer update = new UpdateCustomer(installation.transactions(), shop.customers());
        CustomerContent content = SampleCustomers.content(email, Set.of(), null);
        installation.inStore(() -> {
            update.handle(new UpdateCustomer.Command(id, version, content));
            return id;
        });
    }

    private void delete(CustomerId id, long version) {
        DeleteCustomer delete = new DeleteCustomer(installation.transactions(), shop.customers());
        installation.inStore(() -> {
            delete.handle(new DeleteCustomer.Command(id, version));
            return id;
        });
    }

    @Test
    void registersWhoBecomesACustomerNowOrBecameOneBefore() {
        CustomerId now = create(null, ADA, null).result().id();
        CustomerId before = create(null, new EmailAddress("bob@example.org"), SampleCustomers.JOINED)
                .result()
                .id();

        assertThat(stored(now).content().memberSince()).isEqualTo(Fresh.NOW);
        assertThat(stored(before).content().memberSince()).isEqualTo(SampleCustomers.JOINED);
    }

    @Test
    void answersARepetitionAsBefore() {
        Answer<CreateCustomer.Created> first = create(key("ada"), ADA, null);
        Answer<CreateCustomer.Created> second = create(key("ada"), ADA, null);

        assertThat(second.result()).isEqualTo(first.result());
        assertThat(second.replayed()).isTrue();
        assertThat(shop.customers().all()).hasSize(1);
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        create(null, ADA, null);

        assertThatExceptionOfType(CustomerRefusal.EmailTaken.class)
                .isThrownBy(() -> create(null, new EmailAddress("Ada@Example.org"), null));
    }

    @Test
    void changesAndForgetsWhatTheCallerHasSeen() {
        CustomerId ada = create(null, ADA, null).result().id();

        update(ada, 1, new EmailAddress("ada@example.com"));

        assertThat(stored(ada).content().email()).hasToString("ada@example.com");
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> update(ada, 1, ADA));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> delete(ada, 1));
        delete(ada, 2);
        assertThat(shop.customers().all()).isEmpty();
    }

    @Test
    void refusesWhoIsNotThere() {
        CustomerId nobody = new CustomerId(Fresh.uuid());

        assertThatExceptionOfType(CustomerRefusal.NotFound.class).isThrownBy(() -> update(nobody, 1, ADA));
        assertThatExceptionOfType(CustomerRefusal.NotFound.class)
                .isThrownBy(() -> delete(nobody, 1))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("customer_not_found"));
    }
}
