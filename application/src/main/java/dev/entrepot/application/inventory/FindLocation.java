package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;

/** Shows a location. */
public final class FindLocation {

    private final Transactions transactions;
    private final Locations locations;

    /** Makes it of the ports that it needs. */
    public FindLocation(Transactions transactions, Locations locations) {
        this.transactions = transactions;
        this.locations = locations;
    }

    /**
     * Shows it.
     *
     * @throws LocationRefusal.NotFound if there is none of the code
     */
    public Locations.Versioned handle(Command command) {
        return transactions
                .read(() -> locations.findByCode(command.code()))
                .orElseThrow(() -> new LocationRefusal.NotFound(command.code()));
    }

    /** Which one to show. */
    public record Command(String code) {}
}
