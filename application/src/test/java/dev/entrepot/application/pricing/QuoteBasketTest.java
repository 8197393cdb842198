package dev.entrepot.application.pricing;

import static dev.entrepot.application.SmallShop.BASKET;
import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.EUR;
import static dev.entrepot.application.SmallShop.MUG;
import static dev.entrepot.application.SmallShop.POSTER;
import static dev.entrepot.application.SmallShop.SHIRT;
import static dev.entrepot.application.SmallShop.basket;
import static dev.entrepot.application.SmallShop.eur;
import static dev.entrepot.application.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.Quote;
import dev.entrepot.domain.pricing.QuoteLine;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.tax.TaxSettings;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Destination;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteBasketTest {

    private static final Currency USD = Currency.getInstance("USD");

    private final SmallShop shop = new SmallShop();

    @Test
    void pricesToTheCentForAQuarterOfAnHour() {
        QuoteBasket.Quoted quoted = shop.quote(BASKET);

        assertThat(quoted.expiresAt()).isEqualTo(Fresh.NOW.plus(Duration.ofMinutes(15)));
        Quote quote = quoted.quote();
        assertThat(quote.currency()).isEqualTo(EUR);
        assertThat(quote.subtotal()).isEqualTo(eur("47.48"));
        assertThat(quote.discount()).isEqualTo(eur("4.75"));
        assertThat(quote.tax()).isEqualTo(eur("8.12"));
        assertThat(quote.total()).isEqualTo(eur("50.85"));
        assertThat(shop.quote(BASKET).id()).isNotEqualTo(quoted.id());
        assertThat(shop.quote(BASKET).quote()).isEqualTo(quote);
    }

    @Test
    void holdsNothing() {
        shop.quote(basket(line(SHIRT, 1_000)));

        assertThat(shop.reserved(SHIRT)).isZero();
    }

    @Test
    void mergesLinesOfOneVariantHoweverItIsNamed() {
        BasketRequest.Line byId = new BasketRequest.Line.ById(shop.variant(SHIRT), 1);

        Quote quote = shop.quote(basket(line(SHIRT, 1), line(CAP, 1), byId)).quote();

        assertThat(quote.lines()).extracting(QuoteLine::sku).containsExactly(CAP, SHIRT);
        assertThat(quote).isEqualTo(shop.quote(BASKET).quote());
    }

    @Test
    void namesEachThingOnceThatIsNotForSale() {
        VariantId nobody = new VariantId(Fresh.uuid());
        BasketRequest request = basket(
                line(MUG, 1),
                line(SHIRT, 1),
                new BasketRequest.Line.ById(nobody, 2),
                line(new Sku("NOWHERE"), 1),
                line(MUG, 2));

        assertThatExceptionOfType(PricingRefusal.NotForSale.class)
                .isThrownBy(() -> shop.quote(request))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .isEqualTo(Map.of("references", List.of("MUG", nobody.toString(), "NOWHERE"))));
    }

    @Test
    void refusesAnEmptyBasket() {
        assertThatExceptionOfType(PricingRefusal.EmptyBasket.class).isThrownBy(() -> shop.quote(basket()));
    }

    @Test
    void givesNothingAwayThatHasNoPrice() {
        assertThatExceptionOfType(PricingRefusal.PriceMissing.class)
                .isThrownBy(() -> shop.quote(basket(line(POSTER, 1), line(CAP, 1))))
                .satisfies(refusal ->
                        assertThat(refusal.facts()).isEqualTo(Map.of("skus", List.of("POSTER"), "currency", "EUR")));
        assertThatExceptionOfType(PricingRefusal.PriceMissing.class)
                .isThrownBy(() -> shop.quote(new BasketRequest(USD, BASKET.lines(), Set.of(), null)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("currency", "USD"));
    }

    @Test
    void refusesMoreUnitsThanALineMayHave() {
        assertThatExceptionOfType(PricingRefusal.QuantityTooGreat.class)
                .isThrownBy(() -> shop.quote(basket(line(SHIRT, 999_999), line(SHIRT, 2))));
    }

    @Test
    void refusesCouponsThatNoPromotionKnows() {
        assertThatExceptionOfType(PricingRefusal.UnknownCoupon.class)
                .isThrownBy(() -> shop.quote(new BasketRequest(null, BASKET.lines(), Set.of("GUESSED"), null)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("coupons", List.of("GUESSED")));
    }

    @Test
    void takesNoTaxOfWhatGoesAbroad() {
        Destination abroad = Destination.country("CH");

        Quote quote = shop.quote(new BasketRequest(null, BASKET.lines(), Set.of(), abroad))
                .quote();

        assertThat(quote.tax()).isEqualTo(eur("0"));
        assertThat(quote.total()).isEqualTo(eur("42.73"));
    }

    @Test
    void followsPricesPromotionsAndTaxesAsTheyChange() {
        setPrice(CAP, "8.50");
        assertThat(shop.quote(basket(line(CAP, 1))).quote().subtotal()).isEqualTo(eur("8.50"));

        PromotionId promotion = promote("CAPS", "FIVE").result().id();
        BasketRequest withCoupon = new BasketRequest(null, basket(line(CAP, 1)).lines(), Set.of("FIVE"), null);
        assertThat(shop.quote(withCoupon).quote().discount()).isEqualTo(eur("5.00"));
        assertThat(shop.quote(basket(line(CAP, 1))).quote().discount()).isEqualTo(eur("0"));

        shop.inStore(() -> {
            new EndPromotion(shop.installation().transactions(), shop.shop().promotions())
                    .handle(new EndPromotion.Command(promotion, 1));
            new ReplaceTaxRates(shop.installation().transactions(), shop.shop().taxRates())
                    .handle(new ReplaceTaxRates.Command(TaxSettings.CUSTOMARY, List.of(), null));
            return true;
        });
        assertThatExceptionOfType(PricingRefusal.UnknownCoupon.class).isThrownBy(() -> shop.quote(withCoupon));
        assertThat(shop.quote(basket(line(CAP, 1))).quote().total()).isEqualTo(eur("8.50"));
    }

    @Test
    void setsNoPriceOfWhatDoesNotExist() {
        assertThatExceptionOfType(PricingRefusal.UnknownSku.class)
                .isThrownBy(() -> setPrice(new Sku("NOWHERE"), "1.00"))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("sku", "NOWHERE"));
    }

    @Test
    void takesEachPromotionCodeOnce() {
        promote("CAPS", "FIVE");

        assertThatExceptionOfType(PricingRefusal.PromotionCodeTaken.class).isThrownBy(() -> promote("CAPS", "SIX"));
        assertThatExceptionOfType(PricingRefusal.UnknownCoupon.class)
                .isThrownBy(() -> shop.quote(new BasketRequest(null, BASKET.lines(), Set.of("SIX"), null)));
    }

    @Test
    void endsNoPromotionThatIsNotThere() {
        EndPromotion endPromotion =
                new EndPromotion(shop.installation().transactions(), shop.shop().promotions());

        assertThatExceptionOfType(PricingRefusal.PromotionNotFound.class)
                .isThrownBy(() -> shop.inStore(() -> {
                    endPromotion.handle(new EndPromotion.Command(new PromotionId(Fresh.uuid()), 1));
                    return true;
                }));
    }

    private void setPrice(Sku sku, String amount) {
        SetPrice setPrice = new SetPrice(
                shop.installation().transactions(),
                shop.shop().products(),
                shop.installation().repricing(),
                shop.installation().clock());
        shop.inStore(() -> {
            setPrice.handle(new SetPrice.Command(sku, Price.base(eur(amount)), "", null, Author.named("anna")));
            return true;
        });
    }

    private Answer<CreatePromotion.Created> promote(String code, String coupon) {
        CreatePromotion createPromotion = new CreatePromotion(
                shop.installation().once(),
                shop.shop().promotions(),
                shop.installation().ids());
        Promotion.Terms terms = Promotion.Terms.of(Action.amountOffOrder(eur("5.00")));
        return shop.inStore(() -> createPromotion.handle(new CreatePromotion.Command(
                null,
                code,
                code,
                0,
                Validity.ALWAYS,
                coupon == null ? terms : terms.onlyWith(Coupons.shared(coupon)))));
    }
}
