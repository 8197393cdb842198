package dev.entrepot.application.inventory;

import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.application.shared.Transactions;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.Locations;
import java.util.List;

/** Lists the locations in the order in which they send. */
public final class ListLocations {

    private final Transactions transactions;
    private final Locations locations;

    /** Makes it of the ports that it needs. */
    public ListLocations(Transactions transactions, Locations locations) {
        this.transactions = transactions;
        this.locations = locations;
    }

    /** One page of them. */
    public Page<Location> handle(Command command) {
        PageRequest wanted = command.page();
        List<Location> all = transactions.read(locations::all);
        List<Location> items =
                all.stream().skip(wanted.offset()).limit(wanted.size()).toList();
        return new Page<>(items, all.size(), false, wanted);
    }

    /** Which page to list. */
    public record Command(PageRequest page) {}
}
