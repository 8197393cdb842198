package dev.entrepot.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.identity.ApiKey;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueApiKeyTest {

    private final InMemoryInstallation installation = new InMemoryInstallation();
    private final IssueApiKey issueApiKey = new IssueApiKey(
            installation.transactions(), installation.shop().apiKeys(), installation.ids(), installation.clock());
    private final AuthenticateApiKey authenticateApiKey =
            new AuthenticateApiKey(installation.shop().apiKeys());

    @Test
    void recognisesWhoeverPresentsIt() {
        String anna = issue("anna", false);
        String berta = issue("berta", false);

        assertThat(anna).startsWith("ek_").hasSize(46).isNotEqualTo(berta);
        assertThat(presented(anna)).map(ApiKey::name).contains("anna");
        assertThat(presented(anna)).map(ApiKey::createdAt).contains(Fresh.NOW);
        assertThat(presented(berta)).map(ApiKey::name).contains("berta");
    }

    @Test
    void keepsItsDigestOnly() {
        String anna = issue("anna", false);

        assertThat(presented(anna).orElseThrow().digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(ApiKeyDigest.of(anna))
                .doesNotContain(anna.substring(3));
        // SHA-256 of "abc", FIPS 180-2, appendix B.1
        assertThat(ApiKeyDigest.of("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ek_", "anna", "ek_guessed"})
    void recognisesNobodyElse(String guessed) {
        String anna = issue("anna", false);

        assertThat(presented(guessed)).isEmpty();
        assertThat(presented(anna + guessed + " ")).isEmpty();
    }

    @Test
    void takesEarlierKeysOfTheNameBackIfToldTo() {
        String first = issue("anna", false);
        String second = issue("anna", false);
        String other = issue("berta", false);
        assertThat(presented(first)).isPresent();
        assertThat(presented(second)).isPresent();

        String third = issue("anna", true);

        assertThat(presented(first)).isEmpty();
        assertThat(presented(second)).isEmpty();
        assertThat(presented(third)).isPresent();
        assertThat(presented(other)).isPresent();
    }

    @Test
    void takesNothingBackWhenTheNewOneIsRefused() {
        String first = issue("a".repeat(80), false);

        assertThatIllegalArgumentException().isThrownBy(() -> issue("a".repeat(81), true));
        assertThatIllegalArgumentException().isThrownBy(() -> issue(" ", true));

        assertThat(presented(first)).isPresent();
    }

    @Test
    void tellsNoSecretsInLogs() {
        assertThat(new IssueApiKey.Issued("ek_secret")).hasToString("Issued[hidden]");
        assertThat(new AuthenticateApiKey.Command("ek_secret")).hasToString("Command[hidden]");
    }

    private String issue(String name, boolean replacing) {
        return installation.inStore(() ->
                issueApiKey.handle(new IssueApiKey.Command(name, replacing)).key());
    }

    private Optional<ApiKey> presented(String key) {
        return installation.inStore(() -> authenticateApiKey.handle(new AuthenticateApiKey.Command(key)));
    }
}
