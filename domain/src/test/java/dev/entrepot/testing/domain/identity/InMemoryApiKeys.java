package dev.entrepot.testing.domain.identity;

import dev.entrepot.domain.identity.ApiKey;
import dev.entrepot.domain.identity.ApiKeyId;
import dev.entrepot.domain.identity.ApiKeys;
import dev.entrepot.testing.domain.shared.InMemoryTable;
import dev.entrepot.testing.domain.shared.InMemoryUnitOfWork;
import java.util.Optional;

/** API keys in memory, with all that {@link ApiKeys} promises. */
public final class InMemoryApiKeys implements ApiKeys {

    private final InMemoryUnitOfWork work;
    private final InMemoryTable<ApiKeyId, ApiKey> keys;

    /** Makes a shop without keys. */
    public InMemoryApiKeys(InMemoryUnitOfWork work) {
        this.work = work;
        this.keys = new InMemoryTable<>(work);
    }

    @Override
    public Optional<ApiKey> findByDigest(String digest) {
        return work.call(
                () -> keys.rows().filter(key -> key.digest().equals(digest)).findFirst());
    }

    @Override
    public void add(ApiKey key) {
        work.call(() -> {
            keys.put(key.id(), key);
            return true;
        });
    }

    @Override
    public void removeByName(String name) {
        work.call(() -> {
            keys.rows().filter(key -> key.name().equals(name)).map(ApiKey::id).forEach(keys::remove);
            return true;
        });
    }
}
