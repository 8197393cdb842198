package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.InventoryRefusal;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.Reservations;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.persistence.shared.DeferredWrites;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlStates;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Reservations in PostgreSQL, a row each. Each write is one call of a function of the schema, which takes stock in its order. */
public final class JdbcReservations implements Reservations {

    private static final String HOLD = "select hold_stock(?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String FIND = """
            select id, variants, locations, quantities, shipped, state, expires_at, reserved_at, ended_at
            from reservations where id = ?
            """;

    private static final String OVERDUE = """
            select id from reservations where state = 'HELD' and expires_at <= ? order by expires_at, id offset ? limit ?
            """;

    private final JdbcClient jdbc;
    private final DeferredWrites deferred;

    /** Makes it of what it needs. */
    public JdbcReservations(JdbcClient jdbc, DeferredWrites deferred) {
        this.jdbc = jdbc;
        this.deferred = deferred;
    }

    @Override
    public void hold(Reservation reservation) {
        List<Allotment> parts = reservation.open();
        deferred.add(
                HOLD,
                failure -> wasUsedBefore(failure)
                        ? new IllegalArgumentException(
                                "the reservation " + reservation.id() + " was used before", failure)
                        : null,
                reservation.id().value(),
                parts.stream().map(one -> one.variant().value()).toArray(UUID[]::new),
                parts.stream().map(one -> one.location().value()).toArray(UUID[]::new),
                parts.stream().map(one -> (long) one.quantity()).toArray(Long[]::new),
                reservation.state().name(),
                timestampOrNone(reservation.expiresAt()),
                SqlValues.timestamp(reservation.reservedAt()),
                turns(parts.stream().map(Allotment::key)));
    }

    /** As the functions of the schema count, from one. */
    private static Integer[] turns(Stream<StockKey> keys) {
        return LockingOrder.turns(keys.toList()).stream()
                .map(position -> position + 1)
                .toArray(Integer[]::new);
    }

    private static boolean wasUsedBefore(SQLException failure) {
        return SqlStates.violatedUniqueConstraint(failure)
                .filter("reservations_key"::equals)
                .isPresent();
    }

    @Override
    public Optional<Reservation> find(ReservationId id) {
        return jdbc.sql(FIND)
                .param(id.value())
                .query((row, number) -> reservation(row))
                .optional();
    }

    @Override
    public Optional<Reservation> lock(ReservationId id) {
        RunningTransaction.required();
        return jdbc.sql(FIND + " for no key update")
                .param(id.value())
                .query((row, number) -> reservation(row))
                .optional();
    }

    @Override
    public void update(Reservation reservation, String by, Instant at) {
        RunningTransaction.required();
        Optional<InventoryRefusal> refused = jdbc.sql("select * from update_reservation(?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(reservation.id().value())
                .param(units(reservation, Reservation.Part::held))
                .param(units(reservation, Reservation.Part::shipped))
                .param(reservation.state().name())
                .param(timestampOrNone(reservation.expiresAt()))
                .param(timestampOrNone(reservation.endedAt()))
                .param(by)
                .param(SqlValues.timestamp(at))
                .param(turns(reservation.parts().stream().map(part -> new StockKey(part.variant(), part.location()))))
                .query((row, number) -> refusal(reservation, row))
                .optional();
        refused.ifPresent(refusal -> {
            throw refusal;
        });
    }

    private static SqlArrayValue units(Reservation reservation, ToLongFunction<Reservation.Part> units) {
        return SqlValues.numbers(reservation.parts().stream().mapToLong(units).toArray());
    }

    private static InventoryRefusal refusal(Reservation reservation, ResultSet row) throws SQLException {
        Reservation.Part part = reservation.parts().get(row.getInt("part") - 1);
        return new InventoryRefusal.NotOnHand(
                StockRows.met(new StockKey(part.variant(), part.location()), row), row.getLong("units"));
    }

    @Override
    public List<ReservationId> overdue(Instant at, int skip, int limit) {
        return jdbc.sql(OVERDUE)
                .params(SqlValues.timestamp(at), skip, limit)
                .query((row, number) -> new ReservationId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Reservation reservation(ResultSet row) throws SQLException {
        UUID[] variants = (UUID[]) row.getArray("variants").getArray();
        UUID[] locations = (UUID[]) row.getArray("locations").getArray();
        Long[] held = (Long[]) row.getArray("quantities").getArray();
        Long[] shipped = row.getArray("shipped") == null
                ? new Long[0]
                : (Long[]) row.getArray("shipped").getArray();
        List<Reservation.Part> parts = new ArrayList<>();
        for (int i = 0; i < variants.length; i++) {
            parts.add(new Reservation.Part(
                    new VariantId(variants[i]),
                    new LocationId(locations[i]),
                    Math.toIntExact(held[i]),
                    shipped.length == 0 ? 0 : Math.toIntExact(shipped[i])));
        }
        return new Reservation(
                new ReservationId(row.getObject("id", UUID.class)),
                parts,
                Reservation.State.valueOf(row.getString("state")),
                SqlValues.instantOrNone(row, "expires_at"),
                SqlValues.instant(row, "reserved_at"),
                SqlValues.instantOrNone(row, "ended_at"));
    }

    private static @Nullable Object timestampOrNone(@Nullable Instant instant) {
        return instant == null ? null : SqlValues.timestamp(instant);
    }
}
