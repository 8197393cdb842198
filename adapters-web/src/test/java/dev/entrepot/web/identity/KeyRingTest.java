package dev.entrepot.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.identity.AuthenticateApiKey;
import dev.entrepot.application.identity.IssueApiKey;
import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import dev.entrepot.domain.identity.ApiKey;
import dev.entrepot.domain.identity.ApiKeys;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private final InMemoryInstallation one = new InMemoryInstallation();
    private final InMemoryInstallation other = new InMemoryInstallation();
    private final StoreId otherStore = new StoreId(Fresh.uuid());

    @Test
    void recognisesInEachStoreItsOwnKeysOnly() {
        String key = issue();
        // What the program's one port does by the bound store, these two do by asking the one or the other.
        KeyRing keys = new KeyRing(
                new AuthenticateApiKey(
                        new OfTheBoundStore(one.shop().apiKeys(), other.shop().apiKeys())),
                one.clock());

        assertThat(one.inStore(() -> keys.find(key))).isPresent();
        assertThat(CurrentStore.call(otherStore, () -> keys.find(key))).isEmpty();
    }

    @Test
    void asksAgainAfterSomeSeconds() {
        String key = issue();
        KeyRing keys = new KeyRing(new AuthenticateApiKey(one.shop().apiKeys()), one.clock());
        assertThat(one.inStore(() -> keys.find(key))).isPresent();
        one.inStore(() -> one.transactions().write(() -> {
            one.shop().apiKeys().removeByName("anna");
            return key;
        }));

        assertThat(one.inStore(() -> keys.find(key))).isPresent();
        one.clock().advance(Duration.ofSeconds(5));
        assertThat(one.inStore(() -> keys.find(key))).isEmpty();
    }

    private String issue() {
        IssueApiKey issueApiKey = new IssueApiKey(one.transactions(), one.shop().apiKeys(), one.ids(), one.clock());
        return one.inStore(
                () -> issueApiKey.handle(new IssueApiKey.Command("anna", false)).key());
    }

    private record OfTheBoundStore(ApiKeys one, ApiKeys other) implements ApiKeys {

        private ApiKeys bound() {
            return CurrentStore.get().equals(StoreId.DEFAULT) ? one : other;
        }

        @Override
        public Optional<ApiKey> findByDigest(String digest) {
            return bound().findByDigest(digest);
        }

        @Override
        public void add(ApiKey key) {
            bound().add(key);
        }

        @Override
        public void removeByName(String name) {
            bound().removeByName(name);
        }
    }
}
