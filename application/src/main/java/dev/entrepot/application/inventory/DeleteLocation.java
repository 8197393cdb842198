package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import dev.entrepot.domain.shared.StaleVersion;

/** Removes a location where nothing ever was in stock. */
public final class DeleteLocation {

    private final Transactions transactions;
    private final Locations locations;

    /** Makes it of the ports that it needs. */
    public DeleteLocation(Transactions transactions, Locations locations) {
        this.transactions = transactions;
        this.locations = locations;
    }

    /**
     * Removes it.
     *
     * @throws LocationRefusal.NotFound if there is none of the code
     * @throws StaleVersion if it is not of the expected version
     * @throws LocationRefusal.DefaultNeeded if it is the default one
     * @throws LocationRefusal.InUse if anything is in stock there, or ever was
     */
    public void handle(Command command) {
        transactions.write(() -> {
            Locations.Versioned present = locations
                    .findByCode(command.code())
                    .orElseThrow(() -> new LocationRefusal.NotFound(command.code()));
            if (present.version() != command.expectedVersion()) {
                throw new StaleVersion(command.expectedVersion(), present.version());
            }
            locations.remove(present.location().id(), present.version());
            return present;
        });
    }

    /**
     * What to remove.
     *
     * @param expectedVersion the version that the caller has seen
     */
    public record Command(String code, long expectedVersion) {}
}
