package dev.entrepot.persistence.identity;

import dev.entrepot.domain.identity.ApiKey;
import dev.entrepot.domain.identity.ApiKeys;
import dev.entrepot.persistence.shared.RunningTransaction;
import java.util.Optional;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;

/** API keys in PostgreSQL. */
public final class JdbcApiKeys implements ApiKeys {

    private final JdbcAggregateOperations rows;

    /** Makes it of what it needs. */
    public JdbcApiKeys(JdbcAggregateOperations rows) {
        this.rows = rows;
    }

    @Override
    public Optional<ApiKey> findByDigest(String digest) {
        return rows.findOne(Query.query(Criteria.where("digest").is(digest)), ApiKeyRow.class)
                .map(ApiKeyRowMapper.INSTANCE::toKey);
    }

    @Override
    public void add(ApiKey key) {
        RunningTransaction.required();
        rows.insert(ApiKeyRowMapper.INSTANCE.toRow(key));
    }

    @Override
    public void removeByName(String name) {
        RunningTransaction.required();
        rows.deleteAll(rows.findAll(Query.query(Criteria.where("name").is(name)), ApiKeyRow.class));
    }
}
