package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.location.Locations;
import org.jspecify.annotations.Nullable;

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
        String code = command.code();
        return transactions
                .read(() -> locations.findByCode(code == null ? locations.main().code() : code))
                .orElseThrow(() -> new LocationRefusal.NotFound(String.valueOf(code)));
    }

    /**
     * Which one to show.
     *
     * @param code none for the default location
     */
    public record Command(@Nullable String code) {}
}
