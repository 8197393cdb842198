package dev.entrepot.testing.application.inventory;

import dev.entrepot.application.inventory.ReservationView;
import dev.entrepot.application.inventory.ReservationViews;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.inventory.Reservation;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.StockKey;
import dev.entrepot.testing.domain.InMemoryShop;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The reservations of an in-memory shop. */
public final class InMemoryReservationViews implements ReservationViews {

    private final InMemoryShop shop;

    /** Makes the views of a shop. */
    public InMemoryReservationViews(InMemoryShop shop) {
        this.shop = shop;
    }

    @Override
    public Optional<ReservationView> find(ReservationId id) {
        return shop.reservations().find(id).map(this::view);
    }

    private ReservationView view(Reservation reservation) {
        return new ReservationView(
                reservation.id(),
                reservation.state(),
                reservation.parts().stream()
                        .map(this::line)
                        .sorted(Comparator.comparing((ReservationView.Line line) ->
                                        line.sku().value())
                                .thenComparing(ReservationView.Line::location))
                        .toList(),
                reservation.expiresAt(),
                reservation.reservedAt(),
                reservation.endedAt());
    }

    private ReservationView.Line line(Reservation.Part part) {
        Variant variant = Stream.concat(shop.products().all().stream(), shop.products().deleted().stream())
                .flatMap(product -> product.variants().stream())
                .filter(known -> known.id().equals(part.variant()))
                .findFirst()
                .orElseThrow();
        String location =
                shop.locations().find(part.location()).orElseThrow().location().code();
        return new ReservationView.Line(
                new StockKey(part.variant(), part.location()), variant.sku(), location, part.held(), part.shipped());
    }
}
