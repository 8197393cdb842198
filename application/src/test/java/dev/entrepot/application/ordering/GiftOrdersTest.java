package dev.entrepot.application.ordering;

import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.MUG;
import static dev.entrepot.application.SmallShop.POSTER;
import static dev.entrepot.application.SmallShop.SHIRT;
import static dev.entrepot.application.SmallShop.basket;
import static dev.entrepot.application.SmallShop.command;
import static dev.entrepot.application.SmallShop.eur;
import static dev.entrepot.application.SmallShop.key;
import static dev.entrepot.application.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.pricing.BasketRequest;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.inventory.StockEntry;
import dev.entrepot.domain.inventory.location.Location;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.inventory.location.LocationKind;
import dev.entrepot.domain.inventory.location.ServiceArea;
import dev.entrepot.domain.ordering.OrderChange;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.QuoteLine;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Limits;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GiftOrdersTest {

    private static final IdempotencyKey KEY = key("first");
    private static final BasketRequest SHIRTS = basket(line(SHIRT, 1));

    private final SmallShop shop = new SmallShop();

    @Test
    void carryTheGiftAndHoldItsStock() {
        give(POSTER, 2);
        shop.count(POSTER, 5);

        OrderView order = shop.place(command(KEY, SHIRTS, "tok_success", quote().fingerprint()))
                .result();

        OrderView.Line gift = order.lines().getLast();
        assertThat(order.lines()).extracting(OrderView.Line::sku).containsExactly(SHIRT, POSTER);
        assertThat(gift.quantity()).isEqualTo(2);
        assertThat(gift.name()).isEqualTo("Thing");
        assertThat(List.of(gift.unitPrice(), gift.subtotal(), gift.tax(), gift.total()))
                .containsOnly(eur("0"));
        assertThat(gift.discounts()).extracting("promotion").containsExactly("ALONG");
        assertThat(order.totals().subtotal()).isEqualTo(eur("19.99"));
        assertThat(order.totals().discount()).isEqualTo(eur("0"));
        assertThat(shop.reserved(POSTER)).isEqualTo(2);
        assertThat(order.fingerprint()).isEqualTo(quote().fingerprint());
        assertThat(order).isEqualTo(OrderView.of(shop.stored(order.id())));
    }

    @Test
    void giveTheGiftBackWhenTheyAreCalledOff() {
        give(POSTER, 2);
        shop.count(POSTER, 5);
        OrderView order = shop.place(command(KEY, SHIRTS, "tok_success", null)).result();

        shop.cancel(key("cancel"), order.id());

        assertThat(shop.reserved(POSTER)).isZero();
        assertThat(shop.reserved(SHIRT)).isZero();
    }

    @Test
    void arePlacedWithoutAGiftThatHasRunOutAndSaySoInTheirHistory() {
        give(POSTER, 2);
        shop.count(POSTER, 1);

        OrderView order = shop.place(command(KEY, SHIRTS, "tok_success", null)).result();

        assertThat(order.lines()).extracting(OrderView.Line::sku).containsExactly(SHIRT);
        assertThat(shop.reserved(POSTER)).isZero();
        assertThat(shop.installation().orderHistory().of(order.id()))
                .extracting(OrderChange::reason)
                .first()
                .isEqualTo("placed without gifts that could not be had: 2 of POSTER of promotion ALONG");
    }

    @Test
    void areRefusedWithTheNewQuoteIfTheBuyerWasToldOfTheGift() {
        give(POSTER, 2);
        shop.count(POSTER, 2);
        Quote told = quote();
        shop.count(POSTER, 1);

        assertThatExceptionOfType(OrderingRefusal.QuoteChanged.class)
                .isThrownBy(() -> shop.place(command(KEY, SHIRTS, "tok_success", told.fingerprint())))
                .satisfies(refusal -> {
                    assertThat(refusal.quote().gifts()).isEmpty();
                    assertThat(refusal.quote().giftsLeftOut()).hasSize(1);
                    assertThat(refusal.quote().fingerprint()).isEqualTo(quote().fingerprint());
                });
        assertThat(shop.reserved(SHIRT)).isZero();
        assertThat(shop.place(command(KEY, SHIRTS, "tok_success", quote().fingerprint()))
                        .result()
                        .lines())
                .hasSize(1);
    }

    @Test
    void quoteNoGiftThatHasRunOut() {
        give(CAP, 3);

        assertThat(shop.quote(basket(line(CAP, 7))).quote().gifts()).hasSize(1);
        assertThat(shop.quote(basket(line(CAP, 8))).quote().gifts()).isEmpty();
        assertThat(shop.quote(basket(line(CAP, 8))).quote().giftsLeftOut()).hasSize(1);
    }

    @Test
    void quoteNoGiftThatIsNotSentThere() {
        give(POSTER, 1);
        Location overseas = new Location(
                new LocationId(Fresh.uuid()),
                "overseas",
                "Overseas",
                LocationKind.WAREHOUSE,
                0,
                new ServiceArea(List.of(Zone.country("US"))),
                Location.Standing.ACTIVE);
        shop.inTransaction(() -> {
            shop.shop().locations().add(overseas);
            return shop.shop()
                    .stockItems()
                    .book(List.of(StockEntry.count(shop.variant(POSTER), overseas.id(), 5)), "clerk", Fresh.NOW);
        });

        assertThat(shop.quote(SHIRTS).quote().gifts())
                .as("going nobody knows where")
                .hasSize(1);
        assertThat(shop.quote(goingTo("US")).quote().gifts()).hasSize(1);
        Quote toGermany = shop.quote(goingTo("DE")).quote();
        assertThat(toGermany.gifts()).isEmpty();
        assertThat(toGermany.giftsLeftOut()).hasSize(1);
        assertThat(shop.place(command(KEY, goingTo("DE"), "tok_success", toGermany.fingerprint()))
                        .result()
                        .lines())
                .hasSize(1);
    }

    private static BasketRequest goingTo(String country) {
        return new BasketRequest(null, SHIRTS.lines(), Set.of(), new Destination(country, "", ""));
    }

    @Test
    void holdWhatIsBoughtAndGivenTogether() {
        give(CAP, 3);

        OrderView order = shop.place(command(KEY, basket(line(CAP, 7)), "tok_success", null))
                .result();

        assertThat(order.lines()).extracting(OrderView.Line::quantity).containsExactly(7, 3);
        assertThat(shop.reserved(CAP)).isEqualTo(10);
    }

    @Test
    void nameTheLinesThatFallShortWithoutTheGiftsAmongThem() {
        give(CAP, 3);

        assertThatExceptionOfType(OrderingRefusal.OutOfStock.class)
                .isThrownBy(() -> shop.place(command(KEY, basket(line(CAP, 11)), "tok_success", null)))
                .satisfies(refusal -> assertThat(refusal.facts().get("shortages"))
                        .asString()
                        .contains("requested=11")
                        .contains("available=10"));
    }

    @Test
    void leaveOutAGiftThatIsNotForSale() {
        give(MUG, 1);
        shop.count(MUG, 10);

        assertThat(quote().gifts()).isEmpty();
        assertThat(quote().giftsLeftOut()).hasSize(1);
        assertThat(shop.place(command(KEY, SHIRTS, "tok_success", null))
                        .result()
                        .lines())
                .hasSize(1);
    }

    @Test
    void countAGiftAsAUseOfItsPromotion() {
        give(POSTER, 1, Limits.ofUses(1));
        shop.count(POSTER, 5);

        OrderView first = shop.place(command(KEY, SHIRTS, "tok_success", null)).result();
        OrderView second =
                shop.place(command(key("second"), SHIRTS, "tok_success", null)).result();

        assertThat(first.lines()).extracting(OrderView.Line::sku).containsExactly(SHIRT, POSTER);
        assertThat(second.lines()).extracting(OrderView.Line::sku).containsExactly(SHIRT);
        assertThat(shop.reserved(POSTER)).isEqualTo(1);
    }

    private Quote quote() {
        Quote quote = shop.quote(SHIRTS).quote();
        assertThat(quote.lines()).first().extracting(QuoteLine::sku).isEqualTo(SHIRT);
        return quote;
    }

    private void give(Sku sku, int quantity) {
        give(sku, quantity, Limits.NONE);
    }

    private void give(Sku sku, int quantity, Limits limits) {
        Promotion promotion = Promotion.of(
                        new PromotionId(Fresh.uuid()),
                        "ALONG",
                        "Something along",
                        new Action.FreeGift(shop.variant(sku), sku, quantity))
                .within(limits);
        shop.inTransaction(() -> {
            shop.shop().promotions().add(promotion);
            return true;
        });
    }
}
