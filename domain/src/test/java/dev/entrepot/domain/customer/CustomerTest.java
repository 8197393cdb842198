package dev.entrepot.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.pricing.tax.TaxStatus;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Refusal.Kind;
import dev.entrepot.testing.domain.customer.SampleCustomers;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {

    private static CustomerContent content(String name, Instant memberSince, Set<String> groups) {
        return new CustomerContent(SampleCustomers.email(), name, memberSince, groups, null, TaxStatus.TAXABLE);
    }

    @Test
    void isOneCustomerHoweverItChanges() {
        Customer ada = SampleCustomers.customer();
        Customer same = Customer.register(ada.id(), SampleCustomers.customer().content());
        CustomerContent content = content("Ada King", SampleCustomers.JOINED, Set.of("press"));

        ada.change(content);

        assertThat(ada.content()).isEqualTo(content);
        assertThat(ada).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(SampleCustomers.customer());
        assertThat(ada.version()).isZero();
    }

    @Test
    void tellsNothingOfThePersonInLogs() {
        Customer ada = SampleCustomers.customer();

        assertThat(ada).hasToString("Customer " + ada.id());
    }

    @Test
    void copiesTheGroupsAndKeepsMicroseconds() {
        Set<String> groups = new HashSet<>(Set.of("press"));
        CustomerContent content = content("Ada", Instant.parse("2024-03-01T10:00:00.123456789Z"), groups);
        groups.clear();

        assertThat(content.groups()).containsExactly("press");
        assertThat(content.memberSince()).isEqualTo("2024-03-01T10:00:00.123456Z");
    }

    @Test
    void refusesWhatIsOutOfBounds() {
        Set<String> tooMany = IntStream.rangeClosed(0, CustomerContent.MAX_GROUPS)
                .mapToObj(i -> "g" + i)
                .collect(Collectors.toSet());

        assertThatIllegalArgumentException().isThrownBy(() -> content(" ", SampleCustomers.JOINED, Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content("x".repeat(CustomerContent.MAX_NAME + 1), SampleCustomers.JOINED, Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content("Ada", CustomerContent.EARLIEST.minusNanos(1), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> content("Ada", CustomerContent.LATEST, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> content("Ada", SampleCustomers.JOINED, tooMany));
        content("x".repeat(CustomerContent.MAX_NAME), CustomerContent.EARLIEST, Set.of());
        content("Ada", CustomerContent.LATEST.minusNanos(1), Set.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Press",
                "press!",
                "-press",
                "_press",
                "ünicorn",
                "a b",
                "12345678901234567890123456789012345678901"
            })
    void refusesACodeOfAnotherShape(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerGroup(code, "Press"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerTier(code, "Gold", 1, null));
    }

    @Test
    void refusesGroupsAndTiersWithoutANameOrOutOfBounds() {
        String tooLong = "x".repeat(CustomerGroup.MAX_NAME + 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerGroup("press", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerGroup("press", tooLong));
        assertThatIllegalArgumentException().isThrownBy(() -> new CustomerTier("gold", tooLong, 1, null));
        for (int rank : new int[] {0, CustomerTier.MAX_RANK + 1}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CustomerTier("gold", "Gold", rank, null));
        }
        for (int months : new int[] {-1, CustomerTier.MAX_MONTHS + 1}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CustomerTier("gold", "Gold", 1, months));
        }
        new CustomerGroup("1234567890123456789012345678901234567890", "x".repeat(CustomerGroup.MAX_NAME));
        new CustomerTier("0-_", "Gold", CustomerTier.MAX_RANK, CustomerTier.MAX_MONTHS);
    }

    /** The longest membership that can be asked about is one that the calendar knows. */
    @Test
    void reckonsAtTheBoundsOfTime() {
        CustomerTier last = new CustomerTier("last", "Last", 1, CustomerTier.MAX_MONTHS);

        assertThat(last.isReached(CustomerContent.LATEST.minusNanos(1), CustomerContent.LATEST, ZoneOffset.UTC))
                .isFalse();
        assertThat(last.isReached(CustomerContent.EARLIEST, Fresh.NOW, ZoneOffset.UTC))
                .isTrue();
    }

    private static void says(CustomerRefusal refusal, String code, Kind kind, Map<String, Object> facts) {
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.facts()).isEqualTo(facts);
        assertThat(refusal.getMessage()).contains(code.contains("in_use") ? "is that of 1 customer." : ".");
    }

    @Test
    void saysWhatItRefuses() {
        CustomerId id = SampleCustomers.customer().id();
        says(
                new CustomerRefusal.NotFound("customer", id.toString()),
                "customer_not_found",
                Kind.NOT_FOUND,
                Map.of("reference", id.toString()));
        says(
                new CustomerRefusal.EmailTaken(new EmailAddress("a@b.org")),
                "customer_email_taken",
                Kind.CONFLICT,
                Map.of("email", "a@b.org"));
        says(
                new CustomerRefusal.UnknownGroup(List.of("a", "b")),
                "unknown_customer_group",
                Kind.INVALID,
                Map.of("field", "groups", "customer_groups", List.of("a", "b")));
        says(
                new CustomerRefusal.UnknownTier("a"),
                "unknown_customer_tier",
                Kind.INVALID,
                Map.of("field", "assigned_tier", "customer_tier", "a"));
        says(
                new CustomerRefusal.GroupCodeTaken("a"),
                "customer_group_code_taken",
                Kind.CONFLICT,
                Map.of("customer_group", "a"));
        says(
                new CustomerRefusal.TierCodeTaken("a"),
                "customer_tier_code_taken",
                Kind.CONFLICT,
                Map.of("customer_tier", "a"));
        says(
                new CustomerRefusal.TierRankTaken(3, "a"),
                "customer_tier_rank_taken",
                Kind.CONFLICT,
                Map.of("rank", 3, "customer_tier", "a"));
        says(
                new CustomerRefusal.StillInUse("customer_group", 1),
                "customer_group_in_use",
                Kind.CONFLICT,
                Map.of("customers", 1L));
    }
}
