package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.shared.StaleVersion;

/**
 * Replaces what a location says. If it becomes the default one, the one that was is so no longer, at the same moment. What is held at a
 * location that is not active any more stays held; it only is promised to nobody else.
 */
public final class UpdateLocation {

    private final Transactions transactions;
    private final Locations locations;

    /** Makes it of the ports that it needs. */
    public UpdateLocation(Transactions transactions, Locations locations) {
        this.transactions = transactions;
        this.locations = locations;
    }

    /**
     * Replaces it.
     *
     * @throws LocationRefusal.NotFound if there is none of its id
     * @throws StaleVersion if it is not of the expected version
     * @throws LocationRefusal.DefaultNeeded if it is the default one and would be so no longer
     */
    public void handle(Command command) {
        transactions.write(() -> {
            Location location = command.location();
            Locations.Versioned present =
                    locations.find(location.id()).orElseThrow(() -> new LocationRefusal.NotFound(location.code()));
            if (present.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), present.version());
            }
            locations.update(location, present.version());
            return present;
        });
    }

    /**
     * By what to replace the one of its id and code.
     *
     * @param expectedVersion the version that the caller has seen
     */
    public record Command(Location location, long expectedVersion) {}
}
