package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.DeliveryPricing;
import dev.entrepot.application.pricing.QuoteBasket;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.Adjustment;
import dev.entrepot.domain.pricing.Explanation;
import dev.entrepot.domain.pricing.QuoteLine;
import dev.entrepot.domain.pricing.ShippingLine;
import dev.entrepot.domain.pricing.shipping.ShippingCost;
import dev.entrepot.domain.pricing.tax.TaxRate;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.web.shared.input.WebMapping;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

@Mapper(config = WebMapping.class)
interface QuoteWebMapper {

    @Mapping(target = "fingerprint", expression = "java(quoted.quote().fingerprint())")
    @Mapping(target = "currency", source = "quoted.quote.currency.currencyCode")
    @Mapping(target = "lines", source = "quoted.quote.lines")
    @Mapping(target = "giftsLeftOut", expression = "java(leftOut(quoted.quote().giftsLeftOut()))")
    @Mapping(target = "subtotal", expression = "java(quoted.quote().subtotal())")
    @Mapping(target = "discount", expression = "java(quoted.quote().discount())")
    @Mapping(target = "shipping", expression = "java(quoted.quote().shipping())")
    @Mapping(target = "tax", expression = "java(quoted.quote().tax())")
    @Mapping(target = "taxIncluded", expression = "java(quoted.quote().taxIncluded())")
    @Mapping(target = "total", expression = "java(quoted.quote().total())")
    @Mapping(target = "cashRounding", source = "quoted.quote.cashRounding", qualifiedByName = "absentIfNothing")
    @Mapping(target = "taxRelief", expression = "java(quoted.quote().taxRelief().orElse(null))")
    @Mapping(target = "taxes", expression = "java(taxes(quoted.quote().taxByRate()))")
    @Mapping(target = "delivery", source = "quoted.quote.delivery")
    @Mapping(target = "shippingOptions", source = "quoted.shippingOptions")
    @Mapping(target = "explanation", source = "explanation")
    @Mapping(target = "id", source = "quoted.id")
    @Mapping(target = "expiresAt", source = "quoted.expiresAt")
    QuoteResponse response(
            QuoteBasket.Quoted quoted,
            @Nullable ExplanationResponse explanation,
            @Context Map<VariantId, Money> priorPrices);

    @Mapping(target = "sku", source = "sku.value")
    @Mapping(target = "variantId", source = "variant.value")
    @Mapping(target = "unitPrice", source = "price.unit")
    @Mapping(target = "compareAtPrice", source = "price.compareAt")
    @Mapping(target = "discounts", source = "adjustments")
    @Mapping(target = "gift", expression = "java(line.isGift())")
    @Mapping(target = "priceList", expression = "java(line.isGift() ? null : line.price().list())")
    @Mapping(target = "tax", expression = "java(line.tax())")
    @Mapping(target = "lowestPrice30Days", expression = "java(line.isGift() ? null : priorPrices.get(line.variant()))")
    QuoteResponse.LineResponse line(QuoteLine line, @Context Map<VariantId, Money> priorPrices);

    @Mapping(target = "discounts", source = "adjustments")
    @Mapping(target = "tax", expression = "java(delivery.tax())")
    QuoteResponse.DeliveryResponse delivery(ShippingLine delivery);

    QuoteResponse.ShippingOptionResponse option(DeliveryPricing.Option option);

    default @Nullable String obstacle(ShippingCost.@Nullable Obstacle obstacle) {
        return obstacle == null ? null : obstacle.name().toLowerCase(Locale.ROOT);
    }

    List<QuoteResponse.GiftLeftOutResponse> leftOut(List<Explanation.Step.GiftLeftOut> gifts);

    @Mapping(target = "sku", source = "sku.value")
    QuoteResponse.GiftLeftOutResponse leftOut(Explanation.Step.GiftLeftOut gift);

    QuoteResponse.DiscountResponse discount(Adjustment adjustment);

    @Named("absentIfNothing")
    default @Nullable Money absentIfNothing(Money amount) {
        return amount.isZero() ? null : amount;
    }

    default Money money(Money money) {
        return money;
    }

    default List<QuoteResponse.TaxResponse> taxes(Map<TaxRate, Money> byRate) {
        return byRate.entrySet().stream()
                .map(entry -> new QuoteResponse.TaxResponse(
                        entry.getKey().name(), entry.getKey().percentage().plainValue(), entry.getValue()))
                .toList();
    }
}
