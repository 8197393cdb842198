package dev.entrepot.domain.inventory.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.inventory.location.Location.Standing;
import dev.entrepot.testing.domain.shared.Fresh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    private static final LocationId ID = new LocationId(Fresh.uuid());

    private static Location location(String code, String name, int priority) {
        return new Location(ID, code, name, LocationKind.WAREHOUSE, priority, ServiceArea.EVERYWHERE, Standing.ACTIVE);
    }

    private static Location of(Standing standing) {
        return new Location(ID, "main", "Main", LocationKind.WAREHOUSE, 0, ServiceArea.EVERYWHERE, standing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "berlin-2", "a_b", "1234567890123456789012345678901234567890"})
    void takesCodes(String code) {
        assertThat(location(code, "A", 0).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "-a", "_a", "a b", "ä", "a/b", "12345678901234567890123456789012345678901"})
    void takesNoOtherCodes(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> location(code, "A", 0));
    }

    @Test
    void boundsItsNameAndItsPriority() {
        assertThatCode(() -> location("a", "n".repeat(Location.MAX_NAME), Location.MAX_PRIORITY))
                .doesNotThrowAnyException();

        assertThatIllegalArgumentException().isThrownBy(() -> location("a", " ", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> location("a", "n".repeat(Location.MAX_NAME + 1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> location("a", "A", -1));
        assertThatIllegalArgumentException().isThrownBy(() -> location("a", "A", Location.MAX_PRIORITY + 1));
    }

    @Test
    void isActiveIfItIsTheDefault() {
        assertThat(Standing.of(true, true)).isEqualTo(Standing.DEFAULT);
        assertThat(Standing.of(true, false)).isEqualTo(Standing.ACTIVE);
        assertThat(Standing.of(false, false)).isEqualTo(Standing.INACTIVE);
        assertThatExceptionOfType(LocationRefusal.DefaultNeeded.class).isThrownBy(() -> Standing.of(false, true));

        assertThat(of(Standing.DEFAULT).active()).isTrue();
        assertThat(of(Standing.DEFAULT).isDefault()).isTrue();
        assertThat(of(Standing.ACTIVE).active()).isTrue();
        assertThat(of(Standing.ACTIVE).isDefault()).isFalse();
        assertThat(of(Standing.INACTIVE).active()).isFalse();
        assertThat(of(Standing.INACTIVE).isDefault()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void givesUpBeingTheDefaultToAnotherOneOnly(Standing standing) {
        assertThatCode(() -> of(standing).requireReplaces(of(Standing.ACTIVE))).doesNotThrowAnyException();
        assertThatCode(() -> of(standing).requireReplaces(of(Standing.INACTIVE)))
                .doesNotThrowAnyException();
        if (standing == Standing.DEFAULT) {
            assertThatCode(() -> of(standing).requireReplaces(of(Standing.DEFAULT)))
                    .doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(LocationRefusal.DefaultNeeded.class)
                    .isThrownBy(() -> of(standing).requireReplaces(of(Standing.DEFAULT)));
        }
    }

    @Test
    void saysWhichReferenceIsUnknown() {
        LocationRefusal refusal = new LocationRefusal.Unknown("mars");

        assertThat(refusal.code()).isEqualTo("unknown_location");
        assertThat(refusal.facts()).containsEntry("field", "location").containsEntry("location", "mars");
    }
}
