package dev.entrepot.domain.pricing;

import static dev.entrepot.domain.pricing.Scene.EUR;
import static dev.entrepot.domain.pricing.Scene.GERMANY;
import static dev.entrepot.domain.pricing.Scene.NOON;
import static dev.entrepot.domain.pricing.Scene.basket;
import static dev.entrepot.domain.pricing.Scene.eur;
import static dev.entrepot.domain.pricing.Scene.line;
import static dev.entrepot.domain.pricing.Scene.net;
import static dev.entrepot.domain.pricing.Scene.percentOff;
import static dev.entrepot.domain.pricing.Scene.prices;
import static dev.entrepot.domain.pricing.Scene.promotions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.pricelist.PriceBook;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.shared.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteDifferenceTest {

    private static Quote quote(Basket basket, PriceBook prices, Promotion... promotions) {
        return Pricing.quote(basket, prices, promotions(promotions), GERMANY, NOON);
    }

    @Test
    void isEmptyBetweenEquals() {
        Quote quote = quote(Scene.twoShirtsAndACap(), net());

        assertThat(QuoteDifference.between(quote, quote).isEmpty()).isTrue();
    }

    @Test
    void namesTheLinesAndTotalsThatDiffer() {
        // the cap costs 8.00 instead of 7.50: 0.50 and 0.09 or 0.10 of tax more (1.425, so 1.43; now 1.52)
        Quote before = quote(Scene.twoShirtsAndACap(), net());
        Quote after = quote(Scene.twoShirtsAndACap(), prices(false, Map.of("SHIRT", "19.99", "CAP", "8.00")));

        QuoteDifference difference = QuoteDifference.between(before, after);
        Sku cap = new Sku("CAP");

        assertThat(difference.lines()).hasSize(1);
        assertThat(difference.lines().getFirst())
                .isEqualTo(new QuoteDifference.LineChange(
                        cap,
                        new QuotedAmounts.Line(cap, 1, eur("7.50"), eur("7.50")),
                        new QuotedAmounts.Line(cap, 1, eur("8.00"), eur("8.00"))));
        assertThat(difference.shipping()).isNull();
        assertThat(difference.tax()).isEqualTo(new QuoteDifference.Change(eur("9.03"), eur("9.12")));
        assertThat(difference.total()).isEqualTo(new QuoteDifference.Change(eur("56.51"), eur("57.10")));
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void namesLinesThatCameAndWent() {
        Quote before = quote(basket(line("SHIRT", 1)), net());
        Quote after = quote(basket(line("CAP", 1)), net(), percentOff("TEN", 0, "10"));

        List<QuoteDifference.LineChange> lines =
                QuoteDifference.between(before, after).lines();

        assertThat(lines).extracting(change -> change.sku().value()).containsExactly("CAP", "SHIRT");
        assertThat(lines.getFirst().before()).isNull();
        assertThat(lines.getLast().after()).isNull();
    }

    @Test
    void isToldByTheFingerprintAlone() {
        Quote before = quote(basket(line("SHIRT", 2)), net());
        Quote after = quote(Scene.twoShirtsAndACap(), net(), percentOff("TEN", 0, "10"));

        assertThat(QuoteDifference.since(before.fingerprint(), after))
                .contains(QuoteDifference.between(before, after))
                .hasValueSatisfying(
                        difference -> assertThat(difference.isEmpty()).isFalse());
        assertThat(before.fingerprint()).matches("[0-9a-f]{64}\\.[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "x.",
                "x.ä",
                "x.RVVS",
                "x.RVVSLDEsMiwzO0EsMSwy",
                "x.WFhYWCwxLDIsMw",
                "x.RVVSLGEsYixj",
                "x.RVVSLDAsMCwwO2FiYywxLDEsMQ",
                "x.RVVSLDAsMCwwOyAsMSwxLDE"
            })
    void isNotToldByWhatNoQuoteGave(String fingerprint) {
        assertThat(QuoteDifference.since(fingerprint, quote(Scene.twoShirtsAndACap(), net())))
                .isEmpty();
    }

    @Test
    void comparesOneCurrencyOnly() {
        Quote euros = quote(Scene.twoShirtsAndACap(), net());
        Quote yen = new Quote(
                Currency.getInstance("JPY"),
                List.of(),
                null,
                Money.zero(Currency.getInstance("JPY")),
                euros.explanation());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteDifference.between(euros, yen))
                .withMessageContaining(EUR + " and one in JPY");
        assertThat(QuoteDifference.since(euros.fingerprint(), yen)).isEmpty();
    }
}
