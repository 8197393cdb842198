package dev.entrepot.web.ordering;

import dev.entrepot.application.ordering.OrderSummaryView;
import dev.entrepot.application.ordering.OrderView;
import dev.entrepot.application.ordering.PaymentToken;
import dev.entrepot.application.ordering.PlaceOrder;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.ordering.Address;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.pricing.Adjustment;
import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.QuoteDifference;
import dev.entrepot.domain.pricing.QuoteLine;
import dev.entrepot.domain.pricing.QuotedAmounts;
import dev.entrepot.domain.pricing.ShippingLine;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.web.pricing.WantedBasket;
import dev.entrepot.web.shared.input.WebMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

@Mapper(config = WebMapping.class)
interface OrderWebMapper {

    default PlaceOrder.Command command(PlaceOrderRequest request, IdempotencyKey key, String placedBy) {
        Address address = request.shippingAddress().address();
        return new PlaceOrder.Command(
                key,
                WantedBasket.of(
                        request.currency(),
                        request.lines(),
                        request.coupons(),
                        address.destination(),
                        request.shippingMethod(),
                        request.buyer()),
                request.email(),
                address,
                new PaymentToken(request.payment().token()),
                request.quoteFingerprint(),
                placedBy);
    }

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "number", source = "number.value")
    @Mapping(target = "status", expression = "java(order.status().code())")
    @Mapping(target = "paymentStatus", expression = "java(order.paymentStatus().code())")
    @Mapping(target = "fulfillmentStatus", expression = "java(order.fulfillmentStatus().code())")
    @Mapping(target = "declineCode", qualifiedByName = "absentIfEmpty")
    @Mapping(target = "email", source = "email.value")
    @Mapping(target = "shippingAddress", source = "shipTo")
    @Mapping(target = "expiresAt", expression = "java(null)")
    @Mapping(target = "currency", source = "totals.total.currency.currencyCode")
    @Mapping(target = "subtotal", source = "totals.subtotal")
    @Mapping(target = "discount", source = "totals.discount")
    @Mapping(target = "shipping", source = "totals.shipping")
    @Mapping(target = "tax", source = "totals.tax")
    @Mapping(target = "taxIncluded", source = "totals.taxIncluded")
    @Mapping(target = "cashRounding", source = "totals.cashRounding", qualifiedByName = "absentIfNothing")
    @Mapping(target = "total", source = "totals.total")
    @Mapping(target = "taxRelief", source = "totals.taxRelief")
    @Mapping(target = "taxes", expression = "java(taxes(order))")
    OrderResponse response(OrderView order);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "number", source = "number.value")
    @Mapping(target = "status", expression = "java(order.status().code())")
    @Mapping(target = "paymentStatus", expression = "java(order.paymentStatus().code())")
    @Mapping(target = "fulfillmentStatus", expression = "java(order.fulfillmentStatus().code())")
    @Mapping(target = "email", source = "email.value")
    OrderSummaryResponse summary(OrderSummaryView order);

    @Mapping(target = "sku", source = "sku.value")
    @Mapping(target = "variantId", source = "variant.value")
    @Mapping(target = "compareAtPrice", source = "compareAt")
    OrderResponse.LineResponse line(OrderView.Line line);

    @Mapping(target = "discounts", source = "adjustments")
    @Mapping(target = "tax", expression = "java(delivery.tax())")
    OrderResponse.DeliveryResponse delivery(ShippingLine delivery);

    OrderResponse.DiscountResponse discount(Adjustment adjustment);

    @Mapping(target = "line2", qualifiedByName = "absentIfEmpty")
    @Mapping(target = "region", qualifiedByName = "absentIfEmpty")
    OrderResponse.AddressResponse address(Address address);

    @Mapping(target = "fingerprint", expression = "java(quote.fingerprint())")
    @Mapping(target = "currency", source = "currency.currencyCode")
    @Mapping(target = "subtotal", expression = "java(quote.subtotal())")
    @Mapping(target = "discount", expression = "java(quote.discount())")
    @Mapping(target = "shipping", expression = "java(quote.shipping())")
    @Mapping(target = "tax", expression = "java(quote.tax())")
    @Mapping(target = "taxIncluded", expression = "java(quote.taxIncluded())")
    @Mapping(target = "total", expression = "java(quote.total())")
    @Mapping(target = "cashRounding", source = "cashRounding", qualifiedByName = "absentIfNothing")
    @Mapping(target = "taxRelief", expression = "java(quote.taxRelief().orElse(null))")
    @Mapping(target = "giftsLeftOut", expression = "java(leftOut(quote.giftsLeftOut()))")
    PresentQuoteResponse present(Quote quote);

    @Mapping(target = "sku", source = "sku.value")
    @Mapping(target = "variantId", source = "variant.value")
    @Mapping(target = "unitPrice", source = "price.unit")
    @Mapping(target = "compareAtPrice", source = "price.compareAt")
    @Mapping(target = "discounts", source = "adjustments")
    @Mapping(target = "gift", expression = "java(line.isGift())")
    @Mapping(target = "priceList", expression = "java(line.isGift() ? null : line.price().list())")
    @Mapping(target = "tax", expression = "java(line.tax())")
    PresentQuoteResponse.PresentLineResponse line(QuoteLine line);

    List<PresentQuoteResponse.GiftLeftOutResponse> leftOut(List<Explanation.Step.GiftLeftOut> gifts);

    @Mapping(target = "sku", source = "sku.value")
    PresentQuoteResponse.GiftLeftOutResponse leftOut(Explanation.Step.GiftLeftOut gift);

    QuoteDifferenceResponse difference(QuoteDifference difference);

    @Mapping(target = "sku", source = "sku.value")
    QuoteDifferenceResponse.LineChangeResponse lineChange(QuoteDifference.LineChange change);

    @Mapping(target = "unitPrice", source = "unit")
    QuoteDifferenceResponse.LineAmountsResponse amounts(QuotedAmounts.Line line);

    OrderHistoryResponse.ChangeResponse change(OrderChange change);

    default @Nullable String code(@Nullable OrderStatus status) {
        return status == null ? null : status.code();
    }

    @Named("absentIfNothing")
    default @Nullable Money absentIfNothing(Money amount) {
        return amount.isZero() ? null : amount;
    }

    default Money money(Money money) {
        return money;
    }

    @Named("absentIfEmpty")
    default @Nullable String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What each tax takes of the whole order, in the order in which the rates first appear. */
    default List<OrderResponse.TaxResponse> taxes(OrderView order) {
        Map<TaxRate, Money> byRate = new LinkedHashMap<>();
        for (OrderView.Line line : order.lines()) {
            line.taxes().forEach(tax -> byRate.merge(tax.rate(), tax.amount(), Money::plus));
        }
        ShippingLine delivery = order.delivery();
        if (delivery != null) {
            delivery.taxes().forEach(tax -> byRate.merge(tax.rate(), tax.amount(), Money::plus));
        }
        return byRate.entrySet().stream()
                .map(entry -> new OrderResponse.TaxResponse(
                        entry.getKey().name(), entry.getKey().percentage().plainValue(), entry.getValue()))
                .toList();
    }
}
