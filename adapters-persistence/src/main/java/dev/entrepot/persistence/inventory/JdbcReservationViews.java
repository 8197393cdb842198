package dev.entrepot.persistence.inventory;

import dev.entrepot.application.inventory.ReservationView;
import dev.entrepot.application.inventory.ReservationViews;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.persistence.shared.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reservations as they are shown, from PostgreSQL. */
public final class JdbcReservationViews implements ReservationViews {

    private static final String FIND = """
            select r.state, r.expires_at, r.reserved_at, r.ended_at, v.sku, l.code, p.variant_id, p.location_id, p.held, coalesce(p.shipped, 0) as shipped
            from reservations r
                cross join unnest(r.variants, r.locations, r.quantities, r.shipped) as p (variant_id, location_id, held, shipped)
                join variants v on v.id = p.variant_id
                join locations l on l.id = p.location_id
            where r.id = ?
            order by v.sku, l.code
            """;

    private final JdbcClient jdbc;

    /** Makes it of what it needs. */
    public JdbcReservationViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ReservationView> find(ReservationId id) {
        return jdbc.sql(FIND).param(id.value()).query(rows -> {
            return rows.next() ? Optional.of(view(id, rows)) : Optional.<ReservationView>empty();
        });
    }

    private static ReservationView view(ReservationId id, ResultSet rows) throws SQLException {
        Reservation.State state = Reservation.State.valueOf(rows.getString("state"));
        var expiresAt = SqlValues.instantOrNone(rows, "expires_at");
        var reservedAt = SqlValues.instant(rows, "reserved_at");
        var endedAt = SqlValues.instantOrNone(rows, "ended_at");
        List<ReservationView.Line> lines = new ArrayList<>();
        do {
            lines.add(new ReservationView.Line(
                    new StockKey(
                            new VariantId(rows.getObject("variant_id", UUID.class)),
                            new LocationId(rows.getObject("location_id", UUID.class))),
                    new Sku(rows.getString("sku")),
                    rows.getString("code"),
                    rows.getLong("held"),
                    rows.getLong("shipped")));
        } while (rows.next());
        return new ReservationView(id, state, lines, expiresAt, reservedAt, endedAt);
    }
}
