package dev.entrepot.persistence.shared;

import dev.entrepot.domain.shared.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Values in the form in which the driver takes and gives them. */
public final class SqlValues {

    /** The order that the database has for uuid, which is that of the bytes. */
    public static final Comparator<Identifier> BY_UUID = (one, other) -> {
        UUID left = one.value();
        UUID right = other.value();
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    };

    private SqlValues() {}

    /** An array of uuid. */
    public static SqlArrayValue uuids(Collection<? extends Identifier> ids) {
        return new SqlArrayValue("uuid", ids.stream().map(Identifier::value).toArray());
    }

    /** An array of bigint. */
    public static SqlArrayValue numbers(long... numbers) {
        Object[] boxed = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            boxed[i] = numbers[i];
        }
        return new SqlArrayValue("bigint", boxed);
    }

    /** A timestamptz. */
    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The instant in a column that takes no null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The instant in a column; none if it is null. */
    public static @Nullable Instant instantOrNone(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
