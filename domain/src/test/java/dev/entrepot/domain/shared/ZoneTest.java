package dev.entrepot.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneTest {

    @ParameterizedTest
    @CsvSource({
        "10115,      10115,      true",
        "10115,      1011,       false",
        "10115,      101150,     false",
        "88*,        88,         true",
        "88*,        88045,      true",
        "88*,        89045,      false",
        "88*,        8,          false",
        "9000..9999, 9000,       true",
        "9000..9999, 9999,       true",
        "9000..9999, 8999,       false",
        "9000..9999, 900,        false",
        "90000..90999, 90210-1234, true",
        "sw1*,       SW1A 1AA,   true",
        "SW1A 1AA,   sw1a1aa,    true",
        "00-950,     00950,      true",
        "00-900..00-999, 00-950, true",
        "88*,        '',         false"
    })
    void coversPostalCodesByPrefixRangeAndExactly(String pattern, String code, boolean covered) {
        assertThat(Zone.postalCodes("DE", pattern).covers(new Destination("DE", "", code)))
                .isEqualTo(covered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "8*8",
                "**",
                "9999..9000",
                "900..9999",
                "9000..",
                "..9000",
                "1234567890123",
                "88?",
                "1..2..3"
            })
    void refusesWhatIsNoPattern(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PostalCodes(pattern));
    }

    @Test
    void coversARegionOnlyWhereItIsKnown() {
        Zone newYork = Zone.region("US", "NY");

        assertThat(newYork.covers(new Destination("US", "NY", ""))).isTrue();
        assertThat(newYork.covers(Destination.country("US"))).isFalse();
        assertThat(newYork.covers(new Destination("CA", "NY", ""))).isFalse();
        assertThat(Zone.EVERYWHERE.covers(Destination.country("NZ"))).isTrue();
    }

    @Test
    void standsTheMoreSpecificTheMoreItSays() {
        List<Zone> sorted = List.of(
                Zone.postalCodes("US", "10001"),
                new Zone("US", "NY", new PostalCodes("1001*")),
                Zone.postalCodes("US", "1001*"),
                Zone.postalCodes("US", "1000..1999"),
                Zone.postalCodes("US", "0000..9999"),
                Zone.region("US", "NY"),
                Zone.country("US"),
                Zone.EVERYWHERE);
        List<Zone> shuffled = new ArrayList<>(sorted);
        Collections.reverse(shuffled);

        shuffled.sort(Zone.MOST_SPECIFIC_FIRST);

        assertThat(shuffled).isEqualTo(sorted);
        assertThat(sorted.get(1)).hasToString("US NY 1001*");
    }

    @Test
    void refusesWhatIsNoCountryAndPartsOfTheWholeWorld() {
        assertThatIllegalArgumentException().isThrownBy(() -> Zone.country("de"));
        assertThatIllegalArgumentException().isThrownBy(() -> Zone.region("*", "NY"));
        assertThatIllegalArgumentException().isThrownBy(() -> Zone.postalCodes("*", "1*"));
    }
}
