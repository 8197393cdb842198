package dev.entrepot.persistence.inventory;

import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.Location.Standing;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.persistence.shared.PersistenceJson;
import dev.entrepot.persistence.shared.RunningTransaction;
import dev.entrepot.persistence.shared.SqlStates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Locations in PostgreSQL. Writers stand in line before they touch a row, so that of two who move the default one sees what the other has
 * done.
 */
public final class JdbcLocations implements Locations {

    private static final Set<String> REFERENCES =
            Set.of("stock_items_location", "transfers_from_location", "transfers_to_location");

    private static final String SELECT =
            "select id, code, name, kind, priority, zones, active, is_default, version from locations ";

    private static final String STAND_IN_LINE = """
            select pg_advisory_xact_lock(hashtextextended('locations:' || current_setting('entrepot.store', true), 0)) is null
            """;

    private static final String STEP_DOWN =
            "update locations set is_default = false, version = version + 1 where is_default and id <> ?";

    private static final String ADD = """
            insert into locations (id, code, name, kind, priority, zones, active, is_default, version)
            values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, 1)
            on conflict (tenant_id, code) do nothing
            """;

    private static final String UPDATE = """
            update locations
            set name = ?, kind = ?, priority = ?, zones = cast(? as jsonb), active = ?, is_default = ?, version = version + 1
            where id = ?
            """;

    private final JdbcClient jdbc;
    private final PersistenceJson json;

    /** Makes it of what it needs. */
    public JdbcLocations(JdbcClient jdbc, PersistenceJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Versioned> find(LocationId id) {
        return findWhere("where id = ?", id.value());
    }

    @Override
    public Optional<Versioned> findByCode(String code) {
        return findWhere("where code = ?", code);
    }

    @Override
    public Location main() {
        return jdbc.sql(SELECT + "where is_default")
                .query((row, number) -> location(row))
                .single();
    }

    @Override
    public List<Location> all() {
        return jdbc.sql(SELECT + "order by priority, id")
                .query((row, number) -> location(row))
                .list();
    }

    @Override
    public void add(Location location) {
        standInLine();
        makeWayFor(location);
        int added = jdbc.sql(ADD)
                .params(
                        location.id().value(),
                        location.code(),
                        location.name(),
                        location.kind().name(),
                        location.priority(),
                        LocationRows.zones(location.serviceArea(), json),
                        location.active(),
                        location.isDefault())
                .update();
        if (added == 0) {
            throw new LocationRefusal.CodeTaken(location.code());
        }
    }

    @Override
    public void update(Location location, long version) {
        location.requireReplaces(lock(location.id(), version));
        makeWayFor(location);
        jdbc.sql(UPDATE)
                .params(
                        location.name(),
                        location.kind().name(),
                        location.priority(),
                        LocationRows.zones(location.serviceArea(), json),
                        location.active(),
                        location.isDefault(),
                        location.id().value())
                .update();
    }

    @Override
    public void remove(LocationId id, long version) {
        Location location = lock(id, version);
        if (location.isDefault()) {
            throw new LocationRefusal.DefaultNeeded();
        }
        try {
            jdbc.sql("delete from locations where id = ?").param(id.value()).update();
        } catch (DataIntegrityViolationException e) {
            if (SqlStates.violatedKey(e).filter(REFERENCES::contains).isPresent()) {
                throw new LocationRefusal.InUse(location.code());
            }
            throw e;
        }
    }

    /** Its row, against which nobody can put something new in stock there until the transaction ends; the offers of products rely on it. */
    private Location lock(LocationId id, long version) {
        standInLine();
        return findWhere("where id = ? for update", id.value())
                .filter(present -> present.version() == version)
                .orElseThrow(() -> new ConcurrentChange("the location"))
                .location();
    }

    private void standInLine() {
        RunningTransaction.required();
        jdbc.sql(STAND_IN_LINE).query(Boolean.class).single();
    }

    private void makeWayFor(Location location) {
        if (location.isDefault()) {
            jdbc.sql(STEP_DOWN).param(location.id().value()).update();
        }
    }

    private Optional<Versioned> findWhere(String condition, Object value) {
        return jdbc.sql(SELECT + condition)
                .param(value)
                .query((row, number) -> new Versioned(location(row), row.getLong("version")))
                .optional();
    }

    private Location location(ResultSet row) throws SQLException {
        return new Location(
                new LocationId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                LocationKind.valueOf(row.getString("kind")),
                row.getInt("priority"),
                LocationRows.serviceArea(row.getString("zones"), json),
                Standing.of(row.getBoolean("active"), row.getBoolean("is_default")));
    }
}
