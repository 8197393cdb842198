package dev.entrepot.domain.pricing;

import static dev.entrepot.domain.pricing.Scene.EUR;
import static dev.entrepot.domain.pricing.Scene.GERMANY;
import static dev.entrepot.domain.pricing.Scene.NOON;
import static dev.entrepot.domain.pricing.Scene.basket;
import static dev.entrepot.domain.pricing.Scene.eur;
import static dev.entrepot.domain.pricing.Scene.line;
import static dev.entrepot.domain.pricing.Scene.percentOff;
import static dev.entrepot.domain.pricing.Scene.prices;
import static dev.entrepot.domain.pricing.Scene.promotion;
import static dev.entrepot.domain.pricing.Scene.promotions;
import static dev.entrepot.domain.pricing.Scene.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.Redemptions;
import dev.entrepot.domain.pricing.promotion.Stacking;
import dev.entrepot.domain.shared.Validity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GiftTest {

    @Test
    void isALineThatCostsNothingAndNamesItsPromotion() {
        Quote without = quote(Redemptions.NONE);
        Quote quote = quote(Redemptions.NONE, gift("SPOONS", "SPOON", 2));

        QuoteLine gift = quote.lines().getLast();
        assertThat(quote.gifts()).containsExactly(gift);
        assertThat(gift.sku()).isEqualTo(new Sku("SPOON"));
        assertThat(gift.quantity()).isEqualTo(2);
        assertThat(gift.price()).isEqualTo(Price.ofGift(EUR));
        assertThat(gift.adjustments()).containsExactly(new Adjustment("SPOONS", "About SPOONS", eur("0")));
        assertThat(List.of(gift.subtotal(), gift.total(), gift.tax(), gift.discount()))
                .containsOnly(eur("0"));
        assertThat(List.of(quote.subtotal(), quote.discount(), quote.tax(), quote.total()))
                .isEqualTo(List.of(without.subtotal(), without.discount(), without.tax(), without.total()));
        assertThat(quote.taxIncluded()).isTrue();
    }

    @Test
    void isPartOfWhatTheBuyerWasTold() {
        Quote without = quote(Redemptions.NONE);
        Quote quote = quote(Redemptions.NONE, gift("SPOONS", "SPOON", 2));

        assertThat(quote.fingerprint()).isNotEqualTo(without.fingerprint());
        assertThat(QuoteDifference.since(quote.fingerprint(), without)
                        .orElseThrow()
                        .lines())
                .containsExactly(new QuoteDifference.LineChange(
                        new Sku("SPOON"), new QuotedAmounts.Line(new Sku("SPOON"), 2, eur("0"), eur("0")), null));
    }

    @Test
    void ofWhatIsBoughtIsALineBesideIt() {
        Quote one = quote(Redemptions.NONE, gift("ANOTHER", "POT", 1));
        Quote two = quote(Redemptions.NONE, gift("ANOTHER", "POT", 2));

        assertThat(one.lines()).extracting(QuoteLine::isGift).containsExactly(false, true);
        assertThat(QuoteDifference.between(one, two).lines())
                .containsExactly(new QuoteDifference.LineChange(
                        new Sku("POT"),
                        new QuotedAmounts.Line(new Sku("POT"), 1, eur("0"), eur("0")),
                        new QuotedAmounts.Line(new Sku("POT"), 2, eur("0"), eur("0"))));
    }

    @Test
    void isLeftOutIfItCannotBeHad() {
        Promotion promotion = Promotion.of(
                gift("SPOONS", "SPOON", 1).id(),
                "SPOONS",
                "A spoon and a bit off",
                Action.amountOffOrder(eur("1.00")),
                new Action.FreeGift(variant("SPOON"), new Sku("SPOON"), 1));

        Quote quote = quote(Redemptions.NONE.withoutGifts(Set.of(variant("SPOON"))), promotion);

        assertThat(quote.gifts()).isEmpty();
        assertThat(quote.discount()).isEqualTo(eur("1.00"));
        assertThat(quote.giftsLeftOut())
                .containsExactly(new Explanation.Step.GiftLeftOut("SPOONS", new Sku("SPOON"), 1));
        assertThat(quote.explain().text())
                .contains("Promotion SPOONS would give 1 of SPOON along, which cannot be had now");
    }

    @Test
    void thatCannotBeHadMakesNoExclusivePromotionWin() {
        Promotion exclusive = gift("SPOONS", "SPOON", 1).withPriority(9).stacked(Stacking.EXCLUSIVE);
        Promotion nothingOff = percentOff("AAA", 0, "0.001");

        assertThat(quote(Redemptions.NONE, exclusive, nothingOff).gifts()).hasSize(1);
        Quote gone = quote(Redemptions.NONE.withoutGifts(Set.of(variant("SPOON"))), exclusive, nothingOff);

        assertThat(gone.gifts()).isEmpty();
        assertThat(gone.giftsLeftOut()).hasSize(1);
    }

    @Test
    void canBeGuessedBeforeTheBasketIsKnown() {
        PromotionBook book = promotions(
                gift("OPEN", "SPOON", 1),
                gift("SECRET", "FORK", 1).onlyWith(Coupons.shared("FORKS")),
                gift("SINGLE", "KNIFE", 1).onlyWith(Coupons.SINGLE_USE),
                gift("OVER", "CUP", 1).during(new Validity(null, NOON)));

        assertThat(book.perhapsGiven(Set.of(), NOON)).containsExactly(variant("SPOON"));
        assertThat(book.perhapsGiven(Set.of("7K2QX9"), NOON))
                .containsExactlyInAnyOrder(variant("SPOON"), variant("KNIFE"));
        assertThat(book.perhapsGiven(Set.of("FORKS"), NOON))
                .containsExactlyInAnyOrder(variant("SPOON"), variant("FORK"), variant("KNIFE"));
    }

    @Test
    void aloneCostsNothing() {
        assertThatExceptionOfType(PricingRefusal.InvalidPrice.class).isThrownBy(() -> Price.base(eur("0")));
        assertThatExceptionOfType(PricingRefusal.InvalidPrice.class)
                .isThrownBy(() -> new Price(eur("0.01"), null, Price.GIFT));
    }

    private static Promotion gift(String code, String sku, int quantity) {
        return promotion(code, 0, new Action.FreeGift(variant(sku), new Sku(sku), quantity));
    }

    private static Quote quote(Redemptions redemptions, Promotion... promotions) {
        return Pricing.quote(
                basket(line("POT", 1)),
                prices(true, Map.of("POT", "10.00")),
                promotions(promotions),
                redemptions,
                GERMANY,
                NOON);
    }
}
