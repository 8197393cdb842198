package dev.entrepot.testing.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.identity.ApiKey;
import dev.entrepot.domain.identity.ApiKeyId;
import dev.entrepot.domain.identity.ApiKeys;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link ApiKeys} does. */
public interface ApiKeysContract extends TransactedContract {

    /** What is tested. */
    ApiKeys apiKeys();

    private static ApiKey aKey(String name) {
        String half = Fresh.uuid().toString().replace("-", "");
        return new ApiKey(new ApiKeyId(Fresh.uuid()), name, half + half, Fresh.NOW);
    }

    private Optional<ApiKey> found(String digest) {
        return inTransaction(() -> apiKeys().findByDigest(digest));
    }

    @Test
    default void findsAKeyByItsDigest() {
        ApiKey key = aKey(Fresh.word("till"));
        inTransaction(() -> apiKeys().add(key));

        assertThat(found(key.digest())).contains(key);
        assertThat(found(aKey("other").digest())).isEmpty();
    }

    @Test
    default void takesBackEveryKeyOfAName() {
        String name = Fresh.word("till");
        ApiKey first = aKey(name);
        ApiKey second = aKey(name);
        ApiKey other = aKey(Fresh.word("other"));
        inTransaction(() -> {
            apiKeys().add(first);
            apiKeys().add(second);
            apiKeys().add(other);
        });

        inTransaction(() -> apiKeys().removeByName(name));

        assertThat(found(first.digest())).isEmpty();
        assertThat(found(second.digest())).isEmpty();
        assertThat(found(other.digest())).contains(other);
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        ApiKey kept = aKey(Fresh.word("till"));
        ApiKey lost = aKey(Fresh.word("till"));
        inTransaction(() -> apiKeys().add(kept));

        assertThatThrownBy(() -> inTransaction(() -> {
                    apiKeys().add(lost);
                    apiKeys().removeByName(kept.name());
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(found(lost.digest())).isEmpty();
        assertThat(found(kept.digest())).contains(kept);
    }
}
