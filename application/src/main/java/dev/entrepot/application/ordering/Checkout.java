package dev.entrepot.application.ordering;

import dev.entrepot.application.pricing.BasketPricing;
import dev.entrepot.application.pricing.Baskets;
import dev.entrepot.application.pricing.Gifts;
import dev.entrepot.application.shared.Claim;
import dev.entrepot.application.shared.IdSource;
import dev.entrepot.domain.catalog.product.SellableVariant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Allotment;
import dev.entrepot.domain.inventory.Demand;
import dev.entrepot.domain.inventory.Shortage;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.inventory.allocation.AllocationOutcome;
import dev.entrepot.domain.ordering.AccessToken;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderLine;
import dev.entrepot.domain.ordering.OrderNumbers;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.domain.ordering.Orders;
import dev.entrepot.domain.ordering.Totals;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.promotion.CustomerKey;
import dev.entrepot.domain.pricing.promotion.RedemptionId;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.Destination;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The first transaction of {@link PlaceOrder}: key, price, stock and order, everything or nothing. */
public final class Checkout {

    private final CheckoutDesk desk;
    private final OrderAnswers answers;
    private final BasketPricing pricing;
    private final OrderStock stock;
    private final Orders orders;
    private final OrderNumbers numbers;
    private final Origin origin;

    /** Makes it of what it needs. */
    public Checkout(
            CheckoutDesk desk,
            OrderAnswers answers,
            BasketPricing pricing,
            OrderStock stock,
            Orders orders,
            OrderNumbers numbers,
            Origin origin) {
        this.desk = desk;
        this.answers = answers;
        this.pricing = pricing;
        this.stock = stock;
        this.orders = orders;
        this.numbers = numbers;
        this.origin = origin;
    }

    Outcome place(PlaceOrder.Command command, Baskets baskets) {
        OrderId id = new OrderId(origin.ids().next());
        Instant now = origin.clock().instant();
        Baskets.Named named = baskets.named(command.basket(), pricing, now);
        CheckoutDesk.Wanted wanted =
                new CheckoutDesk.Wanted(named.skus(), named.variants(), baskets.currency(command.basket()));
        CheckoutDesk.Opened opened = desk.open(command.key(), id.value(), wanted, now);
        return switch (opened.claim()) {
            case Claim.Answered answered -> new Outcome.Known(answers.read(answered.answer()));
            case Claim.Unfinished unfinished -> new Outcome.Unfinished(orderOf(unfinished));
            case Claim.Fresh fresh -> {
                Baskets.Resolved resolved = baskets.resolve(command.basket(), named, opened.sellable(), pricing, now);
                yield new Outcome.Placed(place(id, command, resolved, opened, now));
            }
        };
    }

    /** The stock is held last, so that whoever waits for the last units waits for a commit only. */
    private Order place(
            OrderId id,
            PlaceOrder.Command command,
            Baskets.Resolved resolved,
            CheckoutDesk.Opened opened,
            Instant now) {
        CustomerKey customer = CustomerKey.guest(command.email());
        BasketPricing.Priced priced =
                pricing.present(resolved, opened.prices(), command.basket().shippingMethod(), customer, now);
        if (priced.quote().gifts().isEmpty()) {
            demandAgreed(command, priced.quote());
        }
        Supplied supplied =
                withoutGiftsThatRanOut(priced, opened, command.shipTo().destination(), now);
        BasketPricing.Priced redeemed = pricing.redeem(new RedemptionId(id.value()), customer, supplied.priced(), now);
        demandAgreed(command, redeemed.quote());
        demandSupplied(redeemed.quote(), supplied.priced().quote());
        Order order = Order.place(placement(id, command, redeemed), remark(redeemed.quote()), now);
        orders.add(order);
        stock.hold(order, supplied.allotments(), now);
        return order;
    }

    private Order orderOf(Claim.Unfinished unfinished) {
        OrderId id = new OrderId(unfinished.reference());
        return orders.find(id)
                .orElseThrow(() ->
                        new IllegalStateException("a key was claimed for the order " + id + ", which is not there"));
    }

    private static void demandAgreed(PlaceOrder.Command command, Quote quote) {
        String agreed = command.quoteFingerprint();
        if (agreed != null && !agreed.equals(quote.fingerprint())) {
            throw new OrderingRefusal.QuoteChanged(agreed, quote);
        }
    }

    /** Gifts last as long as there are any: nobody is kept from buying because one has run out. */
    private Supplied withoutGiftsThatRanOut(
            BasketPricing.Priced priced, CheckoutDesk.Opened opened, Destination destination, Instant now) {
        Stock found = opened.stock();
        Set<VariantId> lookedAt =
                opened.sellable().stream().map(SellableVariant::id).collect(Collectors.toSet());
        BasketPricing.Priced present = priced;
        while (true) {
            Quote quote = present.quote();
            // Gifts that memories did not know of when the desk was asked are looked at now.
            Set<VariantId> late = new HashSet<>(Gifts.of(quote));
            late.removeAll(lookedAt);
            if (!late.isEmpty()) {
                found = found.and(stock.find(late));
                lookedAt.addAll(late);
            }
            switch (stock.allocate(demands(quote), found, destination)) {
                case AllocationOutcome.Allocated allocated -> {
                    return new Supplied(present, allocated.parts());
                }
                case AllocationOutcome.Insufficient insufficient ->
                    present = pricing.withoutGifts(gone(insufficient.shortages(), quote), present, now);
            }
        }
    }

    /** The gifts that ran out, unless something else did. */
    private static Set<VariantId> gone(List<Shortage> shortages, Quote quote) {
        Set<VariantId> gone = new HashSet<>(Gifts.of(quote));
        gone.retainAll(shortages.stream().map(Shortage::variant).toList());
        if (gone.isEmpty()) {
            throw new OrderingRefusal.OutOfStock(shortages.stream()
                    .map(shortage -> shortLine(shortage, quote))
                    .toList());
        }
        return gone;
    }

    private static List<Demand> demands(Quote quote) {
        return Gifts.quantities(quote).entrySet().stream()
                .map(wanted -> new Demand(wanted.getKey(), wanted.getValue()))
                .toList();
    }

    /** Where a promotion was used up meanwhile, and others are given now than were looked at, the next attempt knows that it is. */
    private static void demandSupplied(Quote quote, Quote supplied) {
        if (!demands(quote).equals(demands(supplied))) {
            throw new ConcurrentChange("a promotion with a gift");
        }
    }

    private static String remark(Quote quote) {
        String leftOut = quote.giftsLeftOut().stream()
                .map(gift -> gift.quantity() + " of " + gift.sku() + " of promotion " + gift.promotion())
                .collect(Collectors.joining(", "));
        return leftOut.isEmpty() ? "placed" : "placed without gifts that could not be had: " + leftOut;
    }

    private static OrderingRefusal.ShortLine shortLine(Shortage shortage, Quote quote) {
        String sku = quote.lines().stream()
                .filter(line -> line.variant().equals(shortage.variant()))
                .map(line -> line.sku().value())
                .findFirst()
                .orElseThrow();
        return new OrderingRefusal.ShortLine(sku, shortage.requested(), shortage.available(), shortage.elsewhere());
    }

    private Order.Placement placement(OrderId id, PlaceOrder.Command command, BasketPricing.Priced priced) {
        Quote quote = priced.quote();
        Map<VariantId, SellableVariant> sold = priced.wanted().resolved().sold();
        List<OrderLine> lines = quote.lines().stream()
                .map(line -> {
                    SellableVariant variant = Objects.requireNonNull(sold.get(line.variant()));
                    return new OrderLine(
                            variant.product().name(),
                            variant.label(),
                            variant.product().digital(),
                            line);
                })
                .toList();
        return new Order.Placement(
                id,
                numbers.next(),
                command.email(),
                command.shipTo(),
                lines,
                quote.delivery(),
                Totals.of(quote),
                new AccessToken(origin.ids().secret()),
                command.placedBy());
    }

    /** What an order is placed with: its price, and where its goods come from. */
    private record Supplied(BasketPricing.Priced priced, List<Allotment> allotments) {}

    /** Where time, identities and chance come from. */
    public record Origin(IdSource ids, Clock clock) {}

    /** How the first transaction ended. */
    sealed interface Outcome {

        /** The order was placed; now have it paid. */
        record Placed(Order order) implements Outcome {}

        /** An earlier request placed the order and did not finish. */
        record Unfinished(Order order) implements Outcome {}

        /** An earlier request did everything. */
        record Known(OrderView answer) implements Outcome {}
    }
}
