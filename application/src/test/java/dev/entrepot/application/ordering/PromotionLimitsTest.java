package dev.entrepot.application.ordering;

import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.command;
import static dev.entrepot.application.SmallShop.eur;
import static dev.entrepot.application.SmallShop.key;
import static dev.entrepot.application.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.pricing.BasketRequest;
import dev.entrepot.domain.ordering.OrderStatus;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.CouponBatch;
import dev.entrepot.domain.pricing.promotion.CouponBatchId;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Limits;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.testing.application.ordering.InMemoryPendingOrders;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A cap costs EUR 7.50 and the tax, EUR 8.93; each promotion here takes EUR 1.50 off, so that it costs EUR 7.14. */
class PromotionLimitsTest {

    private final SmallShop shop = new SmallShop();

    @Test
    void refusesACouponThatIsUsedUpInOrdersAndQuotes() {
        promote(Coupons.shared("ONCE"), Limits.ofUses(1));

        assertThat(total(place(null, "ONCE"))).isEqualTo(eur("7.14").toString());

        assertThatExceptionOfType(PricingRefusal.CouponExhausted.class).isThrownBy(() -> place(null, "ONCE"));
        assertThatExceptionOfType(PricingRefusal.CouponExhausted.class).isThrownBy(() -> quote("ONCE"));
        assertThat(shop.reserved(CAP)).isEqualTo(1);
    }

    @Test
    void goesOnWithoutAnAutomaticPromotionThatIsUsedUpUnlessTheBuyerAgreedToAnotherPrice() {
        promote(Coupons.NONE, Limits.perCustomer(1));
        String agreed = shop.quote(basket()).quote().fingerprint();

        assertThat(total(place(agreed))).isEqualTo(eur("7.14").toString());

        // Of a quote nobody knows for whom it is, so it still tells of the discount.
        assertThat(quote()).isEqualTo(eur("7.14").toString());
        assertThatExceptionOfType(OrderingRefusal.QuoteChanged.class)
                .isThrownBy(() -> place(agreed))
                .satisfies(changed -> assertThat(changed.quote().total()).isEqualTo(eur("8.93")));
        assertThat(total(place(null))).isEqualTo(eur("8.93").toString());
    }

    @Test
    void givesUsesBackWhenOrdersAreCancelledDeclinedOrExpire() {
        promote(Coupons.shared("ONCE"), new Limits(1L, 1L, eur("1.50")));

        shop.cancel(null, place(null, "ONCE").id());
        OrderView declined = shop.place(command(key(Fresh.word("key")), basket("ONCE"), "tok_declined", null))
                .result();
        assertThat(declined.status()).isEqualTo(OrderStatus.PAYMENT_FAILED);
        shop.place(command(key(Fresh.word("key")), basket("ONCE"), "tok_timeout", null));
        shop.installation().clock().advance(Duration.ofHours(1));
        ExpireOrders expireOrders = new ExpireOrders(
                shop.installation().transactions(),
                new InMemoryPendingOrders(shop.shop().orders()),
                shop.shop().orders(),
                shop.shop().reservations(),
                shop.shop().promotionUses(),
                shop.installation().clock());
        shop.inStore(() -> expireOrders.handle(new ExpireOrders.Command(Duration.ofMinutes(30), 0, 10)));

        assertThat(total(place(null, "ONCE"))).isEqualTo(eur("7.14").toString());
        assertThatExceptionOfType(PricingRefusal.CouponExhausted.class).isThrownBy(() -> place(null, "ONCE"));
    }

    @Test
    void neverGivesMoreThanTheBudget() {
        promote(Coupons.NONE, new Limits(null, null, eur("4.00")));

        assertThat(total(place(null))).isEqualTo(eur("7.14").toString());
        assertThat(total(place(null))).isEqualTo(eur("7.14").toString());
        assertThat(quote()).isEqualTo(eur("8.93").toString());
        assertThat(total(place(null))).isEqualTo(eur("8.93").toString());
    }

    @Test
    void redeemsAGeneratedCodeOnce() {
        PromotionId promotion = promote(Coupons.SINGLE_USE, Limits.NONE);
        CouponBatch batch = new CouponBatch(new CouponBatchId(Fresh.uuid()), promotion, 2, "CAP-", 10, Fresh.NOW);
        List<String> codes =
                shop.inStore(() -> shop.installation().transactions().write(() -> {
                    shop.shop().generatedCoupons().generate(batch);
                    return shop.shop().generatedCoupons().codes(batch.id(), "", 9);
                }));

        assertThat(quote()).isEqualTo(eur("8.93").toString());
        assertThat(quote(codes.getFirst())).isEqualTo(eur("7.14").toString());
        OrderView order = place(null, codes.getFirst());
        assertThat(total(order)).isEqualTo(eur("7.14").toString());
        assertThatExceptionOfType(PricingRefusal.CouponExhausted.class).isThrownBy(() -> place(null, codes.getFirst()));
        assertThatExceptionOfType(PricingRefusal.UnknownCoupon.class).isThrownBy(() -> quote("CAP-2222222222"));
        assertThat(total(place(null, codes.getLast()))).isEqualTo(eur("7.14").toString());

        shop.cancel(null, order.id());

        assertThat(quote(codes.getFirst())).isEqualTo(eur("7.14").toString());
    }

    private PromotionId promote(Coupons coupons, Limits limits) {
        PromotionId id = new PromotionId(Fresh.uuid());
        Promotion promotion = Promotion.of(id, "LIMITED", "Off", Action.amountOffOrder(eur("1.50")))
                .onlyWith(coupons)
                .within(limits);
        shop.inStore(() -> shop.installation().transactions().write(() -> {
            shop.shop().promotions().add(promotion);
            return promotion;
        }));
        return id;
    }

    private static BasketRequest basket(String... coupons) {
        return new BasketRequest(null, List.of(line(CAP, 1)), Set.of(coupons), null);
    }

    private String quote(String... coupons) {
        return shop.quote(basket(coupons)).quote().total().toString();
    }

    private OrderView place(@Nullable String agreed, String... coupons) {
        return shop.place(command(key(Fresh.word("key")), basket(coupons), "tok_success", agreed))
                .result();
    }

    private static String total(OrderView order) {
        return order.totals().total().toString();
    }
}
