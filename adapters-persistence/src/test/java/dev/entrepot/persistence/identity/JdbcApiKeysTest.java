package dev.entrepot.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.identity.ApiKey;
import dev.entrepot.domain.identity.ApiKeyId;
import dev.entrepot.domain.identity.ApiKeys;
import dev.entrepot.persistence.shared.AggregateTemplates;
import dev.entrepot.testing.domain.identity.ApiKeysContract;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.persistence.TestStore;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class JdbcApiKeysTest implements ApiKeysContract {

    private final TestStore store = new TestStore();
    private final JdbcApiKeys keys = new JdbcApiKeys(AggregateTemplates.over(store.statements()));

    @Override
    public ApiKeys apiKeys() {
        return keys;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return store.write(work);
    }

    @Test
    void keepsStoresApart() {
        ApiKey key = new ApiKey(new ApiKeyId(Fresh.uuid()), "anna", "0".repeat(64), Fresh.NOW);
        inTransaction(() -> keys.add(key));

        assertThat(store.call(() -> keys.findByDigest(key.digest()))).contains(key);
        assertThat(new TestStore().call(() -> keys.findByDigest(key.digest()))).isEmpty();
    }

    @Test
    void demandsAtransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> keys.removeByName("anna"));
    }
}
