package dev.entrepot.persistence.shared;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.jdbc.core.convert.DataAccessStrategyFactory;
import org.springframework.data.jdbc.core.convert.DefaultJdbcTypeFactory;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.convert.MappingJdbcConverter;
import org.springframework.data.jdbc.core.convert.QueryMappingConfiguration;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Sets Spring Data JDBC up for PostgreSQL without asking a database what it is. */
public final class AggregateTemplates {

    private AggregateTemplates() {}

    /** A template that reads and writes rows over the data source. */
    public static JdbcAggregateTemplate over(DataSource source) {
        NamedParameterJdbcOperations operations = new NamedParameterJdbcTemplate(source);
        JdbcPostgresDialect dialect = JdbcPostgresDialect.INSTANCE;
        JdbcCustomConversions conversions = JdbcCustomConversions.of(dialect, List.of());
        JdbcMappingContext context = new JdbcMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        AtomicReference<DataAccessStrategy> later = new AtomicReference<>();
        JdbcConverter converter = new MappingJdbcConverter(
                context,
                (identifier, path) -> later.get().findAllByPath(identifier, path),
                conversions,
                new DefaultJdbcTypeFactory(operations.getJdbcOperations(), dialect.getArraySupport()));
        DataAccessStrategy strategy =
                new DataAccessStrategyFactory(converter, operations, dialect, QueryMappingConfiguration.EMPTY).create();
        later.set(strategy);
        return new JdbcAggregateTemplate(converter, strategy);
    }
}
