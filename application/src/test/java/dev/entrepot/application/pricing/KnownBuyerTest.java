package dev.entrepot.application.pricing;

import static dev.entrepot.application.SmallShop.BASKET;
import static dev.entrepot.application.SmallShop.command;
import static dev.entrepot.application.SmallShop.eur;
import static dev.entrepot.application.SmallShop.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.ordering.OrderView;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.customer.Customer;
import dev.entrepot.domain.customer.CustomerTier;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.customer.SampleCustomers;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Prices of customers whom the shop knows. Two shirts and a cap are EUR 50.85; whoever is silver pays half of the 47.48 before taxes. */
class KnownBuyerTest {

    private final SmallShop shop = new SmallShop();
    private final Customer ada = SampleCustomers.customer();

    KnownBuyerTest() {
        shop.inTransaction(() -> {
            shop.shop().customerTiers().add(new CustomerTier("silver", "Silver", 1, 36));
            shop.shop().customers().add(ada);
            shop.shop()
                    .promotions()
                    .add(Promotion.of(new PromotionId(Fresh.uuid()), "HALF", "Half", Action.percentOffOrder("50"))
                            .when(new Condition.CustomerTier(Set.of("silver"))));
            return true;
        });
    }

    private static BasketRequest of(CustomerId customer, String channel, @Nullable Integer earlierOrders) {
        return new BasketRequest(
                null,
                BASKET.lines(),
                Set.of(),
                null,
                null,
                new BasketRequest.Buyer.Known(customer, channel, earlierOrders));
    }

    private Money discount(BasketRequest basket) {
        return shop.quote(basket).quote().discount();
    }

    @Test
    void areThoseOfTheTierThatIsReachedAtTheInstant() {
        Money before = discount(of(ada.id(), "", null));

        shop.installation().clock().set(Instant.parse("2027-03-01T09:59:59Z"));
        assertThat(discount(of(ada.id(), "", null))).isEqualTo(before).isEqualTo(discount(BASKET));
        shop.installation().clock().set(Instant.parse("2027-03-01T10:00:00Z"));
        assertThat(discount(of(ada.id(), "", null))).isGreaterThan(before);
        assertThat(discount(BASKET)).isEqualTo(before);
    }

    @Test
    void takeChannelAndEarlierOrdersFromWhoAsks() {
        shop.inTransaction(() -> {
            shop.shop()
                    .promotions()
                    .add(Promotion.of(new PromotionId(Fresh.uuid()), "APP", "App", Action.amountOffOrder(eur("1.00")))
                            .when(new Condition.AllOf(
                                    List.of(new Condition.InChannel(Set.of("app")), Condition.firstOrder()))));
            return true;
        });
        Money without = discount(of(ada.id(), "", 0));

        assertThat(discount(of(ada.id(), "app", 0))).isGreaterThan(without);
        assertThat(discount(of(ada.id(), "app", 1))).isEqualTo(without);
        assertThat(discount(of(ada.id(), "app", null))).isEqualTo(without);
    }

    @Test
    void refuseWhoIsNoCustomer() {
        CustomerId nobody = new CustomerId(Fresh.uuid());

        assertThatExceptionOfType(PricingRefusal.UnknownCustomer.class)
                .isThrownBy(() -> shop.quote(of(nobody, "", null)));
        assertThatExceptionOfType(PricingRefusal.UnknownCustomer.class)
                .isThrownBy(() -> shop.place(command(key("nobody"), of(nobody, "", null), "tok_success", null)));
        assertThat(shop.shop().orders().all()).isEmpty();
    }

    @Test
    void standInTheOrderAlsoWhenTheCustomerIsForgottenBeforeARepetition() {
        shop.installation().clock().set(Instant.parse("2027-03-01T10:00:00Z"));
        var order = command(key("ada"), of(ada.id(), "", null), "tok_success", null);
        Answer<OrderView> first = shop.place(order);
        shop.inTransaction(() -> {
            shop.shop()
                    .customers()
                    .remove(shop.shop().customers().find(ada.id()).orElseThrow());
            return true;
        });

        Answer<OrderView> second = shop.place(order);

        assertThat(first.result().totals().discount()).isGreaterThan(discount(BASKET));
        assertThat(second.result()).isEqualTo(first.result());
        assertThat(second.replayed()).isTrue();
    }

    /** Whoever types somebody's address into an order gets nothing that is theirs. */
    @Test
    void areNotThoseOfAGuestWithTheSameAddress() {
        shop.installation().clock().set(Instant.parse("2027-03-01T10:00:00Z"));
        Customer sameAddress = SampleCustomers.customer(
                command(key("x"), BASKET, "tok_success", null).email(), Set.of(), "silver");
        shop.inTransaction(() -> {
            shop.shop().customers().add(sameAddress);
            return true;
        });

        assertThat(shop.place(command(key("guest"), BASKET, "tok_success", null))
                        .result()
                        .totals()
                        .discount())
                .isEqualTo(discount(BASKET))
                .isLessThan(discount(of(sameAddress.id(), "", null)));
    }
}
