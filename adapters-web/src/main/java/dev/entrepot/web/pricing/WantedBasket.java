package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.BasketRequest;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.shared.Destination;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what the use cases take of a basket as clients write it, in quotes and in orders. */
public final class WantedBasket {

    private WantedBasket() {}

    /**
     * The basket that was wanted.
     *
     * @param lines checked ones
     * @param coupons as typed; none if the buyer has none
     * @param buyer whom staff have named or described; none for a guest
     */
    public static BasketRequest of(
            @Nullable Currency currency,
            List<? extends WantedLine> lines,
            @Nullable List<String> coupons,
            @Nullable Destination shipTo,
            @Nullable String shippingMethod,
            @Nullable BuyerContent buyer) {
        return new BasketRequest(
                currency,
                lines.stream().map(WantedBasket::line).toList(),
                coupons == null
                        ? Set.of()
                        : coupons.stream().map(Promotion::couponCode).collect(Collectors.toUnmodifiableSet()),
                shipTo,
                shippingMethod,
                BuyerContent.buyer(buyer));
    }

    private static BasketRequest.Line line(WantedLine line) {
        Sku sku = line.sku();
        return sku == null
                ? new BasketRequest.Line.ById(Objects.requireNonNull(line.variantId()), line.quantity())
                : new BasketRequest.Line.BySku(sku, line.quantity());
    }
}
