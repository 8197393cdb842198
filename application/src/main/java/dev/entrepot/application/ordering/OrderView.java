package dev.entrepot.application.ordering;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.ordering.Address;
import dev.entrepot.domain.ordering.FulfillmentStatus;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderLine;
import dev.entrepot.domain.ordering.OrderNumber;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.PaymentStatus;
import dev.entrepot.domain.ordering.Totals;
import dev.entrepot.domain.pricing.Adjustment;
import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.QuoteLine;
import dev.entrepot.domain.pricing.ShippingLine;
import dev.entrepot.domain.pricing.tax.TaxLine;
import dev.entrepot.domain.shared.EmailAddress;
import dev.entrepot.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is shown.
 *
 * @param delivery how it is delivered and what that costs; none if nothing was agreed on
 * @param fingerprint of the quote that was ordered, see {@link Quote#fingerprint()}
 * @param accessToken with what the buyer can read it
 * @param declineCode why the payment was declined; empty if it was not
 * @param version what {@code If-Match} is compared with
 */
public record OrderView(
        OrderId id,
        OrderNumber number,
        OrderStatus status,
        PaymentStatus paymentStatus,
        FulfillmentStatus fulfillmentStatus,
        EmailAddress email,
        Address shipTo,
        List<Line> lines,
        @Nullable ShippingLine delivery,
        Totals totals,
        String fingerprint,
        String accessToken,
        String declineCode,
        Instant placedAt,
        long version) {

    /** Copies the lines. */
    public OrderView {
        lines = List.copyOf(lines);
    }

    /** The order as it is shown, as soon as it is stored with its present state. */
    public static OrderView of(Order order) {
        return new OrderView(
                order.id(),
                order.number(),
                order.status(),
                order.payment().status(),
                order.fulfillment(),
                order.placement().email(),
                order.placement().shipTo(),
                order.lines().stream().map(Line::of).toList(),
                order.placement().delivery(),
                order.totals(),
                quoteOf(order).fingerprint(),
                order.placement().accessToken().value(),
                order.payment().declineCode(),
                order.placedAt(),
                order.version());
    }

    private static Quote quoteOf(Order order) {
        return new Quote(
                order.totals().total().currency(),
                order.lines().stream().map(OrderLine::priced).toList(),
                order.placement().delivery(),
                order.totals().cashRounding(),
                new Explanation(List.of()));
    }

    /** Does not tell the access token. */
    @Override
    public String toString() {
        return "OrderView " + number + " " + status.code();
    }

    /**
     * What was bought.
     *
     * @param label the variant's options, such as {@code M / Red}; empty for a simple product
     * @param gift whether a promotion gave it along
     * @param digital whether nothing is sent of it
     * @param compareAt the price that was crossed out; none if nothing was
     * @param priceList the code of the list that the price came from; none for a gift
     * @param taxIncluded whether price and totals contain the tax
     * @param taxes what is taken of this line, by rate
     */
    public record Line(
            VariantId variant,
            Sku sku,
            String name,
            String label,
            int quantity,
            boolean gift,
            boolean digital,
            Money unitPrice,
            @Nullable Money compareAt,
            @Nullable String priceList,
            boolean taxIncluded,
            Money subtotal,
            List<Adjustment> discounts,
            List<TaxLine> taxes,
            Money tax,
            Money total) {

        /** Copies the lists. */
        public Line {
            discounts = List.copyOf(discounts);
            taxes = List.copyOf(taxes);
        }

        static Line of(OrderLine line) {
            QuoteLine priced = line.priced();
            return new Line(
                    priced.variant(),
                    priced.sku(),
                    line.productName(),
                    line.label(),
                    priced.quantity(),
                    priced.isGift(),
                    line.digital(),
                    priced.price().unit(),
                    priced.price().compareAt(),
                    priced.isGift() ? null : priced.price().list(),
                    priced.taxIncluded(),
                    priced.subtotal(),
                    priced.adjustments(),
                    priced.taxes(),
                    priced.tax(),
                    priced.total());
        }
    }
}
