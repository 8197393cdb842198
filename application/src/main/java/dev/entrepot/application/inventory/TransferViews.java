package dev.entrepot.application.inventory;

import dev.entrepot.domain.inventory.location.LocationRefusal;
import dev.entrepot.domain.inventory.transfer.TransferId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transfers as they are shown. */
public interface TransferViews {

    /** The transfer, if there is one. One statement. */
    Optional<TransferView> find(TransferId id);

    /**
     * The transfers that pass the filter, by falling ids and so the newest first, behind one of them. One statement, whatever the place,
     * and another one if nothing is found of a location. Whoever walks on from the last one sees each transfer once, whatever is sent
     * meanwhile.
     *
     * @param before none to begin
     * @param limit at most how many
     * @throws LocationRefusal.Unknown if there is no such location
     */
    List<TransferSummaryView> listBefore(TransferFilter filter, @Nullable TransferId before, int limit);
}
