package dev.entrepot.testing.application.inventory;

import dev.entrepot.application.inventory.TransferFilter;
import dev.entrepot.application.inventory.TransferSummaryView;
import dev.entrepot.application.inventory.TransferView;
import dev.entrepot.application.inventory.TransferViews;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.transfer.Transfer;
import dev.entrepot.domain.inventory.transfer.TransferId;
import dev.entrepot.domain.inventory.transfer.TransferLine;
import dev.entrepot.testing.domain.InMemoryShop;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transfers in memory as they are shown. */
public final class InMemoryTransferViews implements TransferViews {

    private static final Comparator<Transfer> NEWEST_FIRST = Comparator.comparing(
                    (Transfer transfer) -> transfer.id().toString())
            .reversed();

    private final InMemoryShop shop;

    /** Shows the transfers of a shop. */
    public InMemoryTransferViews(InMemoryShop shop) {
        this.shop = shop;
    }

    @Override
    public Optional<TransferView> find(TransferId id) {
        return shop.work()
                .call(() -> shop.transfers()
                        .find(id)
                        .map(transfer -> TransferView.of(transfer, code(transfer.from()), code(transfer.to()))));
    }

    @Override
    public List<TransferSummaryView> listBefore(TransferFilter filter, @Nullable TransferId before, int limit) {
        String location = filter.location();
        if (location != null) {
            shop.work().call(() -> shop.locations().named(location));
        }
        return shop.work()
                .call(() -> shop.transfers().all().stream()
                        .filter(transfer -> passes(transfer, filter))
                        .filter(transfer ->
                                before == null || transfer.id().toString().compareTo(before.toString()) < 0)
                        .sorted(NEWEST_FIRST)
                        .limit(limit)
                        .map(this::summary)
                        .toList());
    }

    private boolean passes(Transfer transfer, TransferFilter filter) {
        String location = filter.location();
        return (filter.state() == null || filter.state() == transfer.state())
                && (location == null
                        || List.of(code(transfer.from()), code(transfer.to())).contains(location));
    }

    private TransferSummaryView summary(Transfer transfer) {
        TransferView view = TransferView.of(transfer, code(transfer.from()), code(transfer.to()));
        return new TransferSummaryView(
                view.id(),
                view.from(),
                view.to(),
                view.state(),
                view.note(),
                view.lines().size(),
                transfer.lines().stream().mapToLong(TransferLine::quantity).sum(),
                view.lines().stream().mapToLong(TransferView.Line::lost).sum(),
                view.sentBy(),
                view.sentAt(),
                view.endedAt());
    }

    private String code(LocationId id) {
        return shop.locations().find(id).orElseThrow().location().code();
    }
}
