package dev.entrepot.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoyaltyProgrammeTest {

    private static final CustomerTier MEMBER = new CustomerTier("member", "Member", 1, 0);
    private static final CustomerTier SILVER = new CustomerTier("silver", "Silver", 2, 1);
    private static final CustomerTier GOLD = new CustomerTier("gold", "Gold", 5, 24);
    private static final CustomerTier PREMIUM = new CustomerTier("premium", "Premium", 7, null);
    private static final LoyaltyProgramme PROGRAMME = new LoyaltyProgramme(List.of(SILVER, PREMIUM, MEMBER, GOLD));

    private static String tier(@Nullable String assigned, String memberSince, String at, String zone) {
        return PROGRAMME
                .tierOf(assigned, Instant.parse(memberSince), Instant.parse(at), ZoneId.of(zone))
                .map(CustomerTier::code)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        // Not yet a member, at the moment of joining, and to the second around the first month.
        "2026-02-01T12:00:01Z, 2026-02-01T12:00:00Z, UTC, none",
        "2026-02-01T12:00:00Z, 2026-02-01T12:00:00Z, UTC, member",
        "2026-02-01T12:00:00Z, 2026-03-01T11:59:59Z, UTC, member",
        "2026-02-01T12:00:00Z, 2026-03-01T12:00:00Z, UTC, silver",
        // February has no 31st.
        "2026-01-31T12:00:00Z, 2026-02-28T11:59:59Z, UTC, member",
        "2026-01-31T12:00:00Z, 2026-02-28T12:00:00Z, UTC, silver",
        // Two years, over 29 February.
        "2024-02-29T00:00:00Z, 2026-02-27T23:59:59Z, UTC, silver",
        "2024-02-29T00:00:00Z, 2026-02-28T00:00:00Z, UTC, gold",
        // In Berlin it was already 1 March when somebody joined, and summer came in between; in New York it was
        // February.
        "2026-02-28T23:30:00Z, 2026-03-31T22:29:59Z, Europe/Berlin, member",
        "2026-02-28T23:30:00Z, 2026-03-31T22:30:00Z, Europe/Berlin, silver",
        "2026-02-28T23:30:00Z, 2026-03-28T22:30:00Z, America/New_York, silver",
        "2026-02-28T23:30:00Z, 2026-03-28T22:29:59Z, America/New_York, member"
    })
    void isReachedAfterWholeMonthsInTheCalendarOfTheShop(String since, String at, String zone, String tier) {
        assertThat(tier(null, since, at, zone)).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({
        "premium, 2020-01-01T00:00:00Z, premium",
        "silver, 2020-01-01T00:00:00Z, gold",
        "gold, 2026-11-01T00:00:00Z, gold",
        "gold, 2027-01-01T00:00:00Z, gold",
        "gone, 2026-11-01T00:00:00Z, member",
        "gone, 2027-01-01T00:00:00Z, none"
    })
    void isTheHigherOneOfWhatWasAssignedAndWhatWasReached(String assigned, String since, String tier) {
        assertThat(tier(assigned, since, "2026-11-21T12:00:00Z", "UTC")).isEqualTo(tier);
    }

    @Test
    void isTheHighestThatWasReachedWhateverTheMonthsSay() {
        LoyaltyProgramme odd = new LoyaltyProgramme(
                List.of(new CustomerTier("low", "Low", 1, 24), new CustomerTier("high", "High", 2, 12)));
        Instant since = Instant.parse("2020-01-01T00:00:00Z");

        assertThat(odd.tierOf(null, since, since.plusSeconds(200_000_000), ZoneOffset.UTC)
                        .orElseThrow()
                        .code())
                .isEqualTo("high");
    }

    @Test
    void hasNoTierWhereThereAreNone() {
        assertThat(new LoyaltyProgramme(List.of()).tierOf("gold", Instant.EPOCH, Instant.EPOCH, ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void putsTheHighestFirst() {
        assertThat(PROGRAMME.tiers()).containsExactly(PREMIUM, GOLD, SILVER, MEMBER);
    }

    @Test
    void refusesTwoOfOneRankOrCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoyaltyProgramme(List.of(GOLD, new CustomerTier("golden", "Golden", 5, null))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoyaltyProgramme(List.of(GOLD, new CustomerTier("gold", "Golden", 6, null))));
    }
}
