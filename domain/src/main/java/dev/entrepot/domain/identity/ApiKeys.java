package dev.entrepot.domain.identity;

import java.util.Optional;

/** The API keys of a shop. */
public interface ApiKeys {

    /** The key with this digest, if there is one. */
    Optional<ApiKey> findByDigest(String digest);

    /** Adds a new key. Belongs to a running transaction. */
    void add(ApiKey key);

    /** Takes back every key of this name; belongs to a running transaction. */
    void removeByName(String name);
}
