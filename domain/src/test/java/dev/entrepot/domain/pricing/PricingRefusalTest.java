package dev.entrepot.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.pricing.shipping.ShippingCost;
import dev.entrepot.domain.shared.Refusal.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricingRefusalTest {

    private static void says(PricingRefusal refusal, String code, Kind kind, Map<String, Object> facts) {
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.facts()).isEqualTo(facts);
        assertThat(refusal.getMessage()).endsWith(".");
    }

    @Test
    void saysWhatCannotBePriced() {
        says(new PricingRefusal.EmptyBasket(), "empty_basket", Kind.INVALID, Map.of());
        says(
                new PricingRefusal.NotForSale(List.of("A", "B")),
                "not_for_sale",
                Kind.INVALID,
                Map.of("references", List.of("A", "B")));
        says(new PricingRefusal.InvalidPrice("No."), "invalid_price", Kind.INVALID, Map.of());
        says(new PricingRefusal.UnknownSku("A"), "sku_not_found", Kind.NOT_FOUND, Map.of("sku", "A"));
    }

    @Test
    void saysWhatIsWrongWithAPromotion() {
        says(
                new PricingRefusal.PromotionCodeTaken("TEN"),
                "promotion_code_taken",
                Kind.CONFLICT,
                Map.of("promotion_code", "TEN"));
        says(
                new PricingRefusal.PromotionNotFound("x"),
                "promotion_not_found",
                Kind.NOT_FOUND,
                Map.of("reference", "x"));
    }

    @Test
    void saysWhoIsNoCustomer() {
        says(
                new PricingRefusal.UnknownCustomer("x"),
                "unknown_customer",
                Kind.INVALID,
                Map.of("field", "buyer.customer", "customer", "x"));
    }

    @Test
    void saysWhatIsWrongWithAShippingMethod() {
        says(
                new PricingRefusal.ShippingMethodCodeTaken("parcel"),
                "shipping_method_code_taken",
                Kind.CONFLICT,
                Map.of("shipping_method_code", "parcel"));
        says(
                new PricingRefusal.ShippingMethodNotFound("parcel"),
                "shipping_method_not_found",
                Kind.NOT_FOUND,
                Map.of("shipping_method_code", "parcel"));
        says(
                new PricingRefusal.UnknownShippingMethod("pigeon"),
                "unknown_shipping_method",
                Kind.INVALID,
                Map.of("shipping_method", "pigeon"));
        says(
                new PricingRefusal.ShippingUnavailable("pigeon", ShippingCost.Obstacle.WEIGHT),
                "shipping_unavailable",
                Kind.INVALID,
                Map.of("shipping_method", "pigeon", "obstacle", "weight"));
    }
}
