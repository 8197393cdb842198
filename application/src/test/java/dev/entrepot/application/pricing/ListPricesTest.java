package dev.entrepot.application.pricing;

import static dev.entrepot.application.SmallShop.CAP;
import static dev.entrepot.application.SmallShop.EUR;
import static dev.entrepot.application.SmallShop.POSTER;
import static dev.entrepot.application.SmallShop.SHIRT;
import static dev.entrepot.application.SmallShop.basket;
import static dev.entrepot.application.SmallShop.eur;
import static dev.entrepot.application.SmallShop.key;
import static dev.entrepot.application.SmallShop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.application.SmallShop;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceProposal;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.StaleVersion;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.application.InMemoryInstallation;
import dev.entrepot.testing.domain.shared.Fresh;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How prices come to stand on a list, and go. A shirt regularly costs EUR 19.99 and a cap EUR 7.50. */
class ListPricesTest {

    private static final Author ANNA = new Author("anna", Fresh.uuid());
    private static final PriceListTerms BULK =
            new PriceListTerms("bulk", "Many at once", EUR, 10, Validity.ALWAYS, Audience.EVERYBODY, false);

    private final SmallShop shop = new SmallShop();
    private final InMemoryInstallation installation = shop.installation();

    @BeforeEach
    void open() {
        CreatePriceList create =
                new CreatePriceList(installation.once(), shop.shop().priceLists());
        shop.inStore(() -> create.handle(new CreatePriceList.Command(null, BULK)));
    }

    private static SetListPrices.Entry entry(Sku sku, int minQuantity, Money unit) {
        return new SetListPrices.Entry(sku, null, minQuantity, unit, null);
    }

    private Answer<SetListPrices.Done> set(@Nullable IdempotencyKey key, String list, SetListPrices.Entry... entries) {
        SetListPrices set = new SetListPrices(
                installation.once(),
                shop.shop().products(),
                shop.shop().priceLists(),
                installation.repricing(),
                installation.clock());
        return shop.inStore(() -> set.handle(new SetListPrices.Command(key, list, List.of(entries), "season", ANNA)));
    }

    private List<SetListPrices.Row> set(SetListPrices.Entry... entries) {
        return set(null, "bulk", entries).result().rows();
    }

    private void end(String list, Sku sku, int minQuantity) {
        EndListPrice end = new EndListPrice(
                installation.transactions(), shop.shop().products(), shop.shop().priceLists(), installation.clock());
        shop.inStore(() -> {
            end.handle(EndListPrice.Command.onList(list, sku, minQuantity, ANNA, "no more"));
            return true;
        });
    }

    private void delete(String list, long version) {
        DeletePriceList delete = new DeletePriceList(
                installation.transactions(),
                shop.shop().priceLists(),
                shop.shop().priceProposals(),
                installation.clock());
        shop.inStore(() -> {
            delete.handle(new DeletePriceList.Command(list, version, ANNA));
            return true;
        });
    }

    private Money subtotal(Sku sku, int quantity) {
        return shop.quote(basket(line(sku, quantity))).quote().subtotal();
    }

    @Test
    void quotesByTheTierThatIsReached() {
        set(entry(SHIRT, 5, eur("18.00")), entry(SHIRT, 10, eur("15.00")));

        assertThat(subtotal(SHIRT, 4)).isEqualTo(eur("79.96"));
        assertThat(subtotal(SHIRT, 5)).isEqualTo(eur("90.00"));
        assertThat(subtotal(SHIRT, 10)).isEqualTo(eur("150.00"));
        assertThat(subtotal(CAP, 10)).isEqualTo(eur("75.00"));
    }

    @Test
    void writesEveryChangeOfAListIntoTheHistory() {
        set(entry(SHIRT, 5, eur("18.00")));
        set(entry(SHIRT, 5, eur("17.00")));
        end("bulk", SHIRT, 5);

        List<PriceChange> history = shop.shop().priceLists().history(shop.variant(SHIRT)).stream()
                .filter(change -> change.minQuantity() == 5)
                .toList();
        assertThat(history).hasSize(3);
        assertThat(history.get(1).by()).isEqualTo(ANNA);
        assertThat(history.get(1).reason()).isEqualTo("season");
        assertThat(history.get(2).after()).isNull();
        assertThat(subtotal(SHIRT, 5)).isEqualTo(eur("99.95"));
    }

    @Test
    void tellsWhatBecameOfEachRowAndHindersNone() {
        set(entry(SHIRT, 1, eur("19.00")));
        Money yen = Money.of("500", Currency.getInstance("JPY"));

        List<SetListPrices.Row> rows = set(
                entry(CAP, 1, eur("7.00")),
                entry(SHIRT, 1, eur("19.00")),
                entry(SHIRT, 1, eur("18.00")),
                entry(new Sku("NOBODY"), 1, eur("1.00")),
                entry(CAP, 2, yen),
                new SetListPrices.Entry(CAP, null, 3, eur("5.00"), eur("5.00")),
                new SetListPrices.Entry(CAP, null, 3, eur("5.00"), yen),
                entry(CAP, 4, eur("0.00")),
                new SetListPrices.Entry(CAP, null, 5, eur("6.00"), eur("7.50")));

        assertThat(rows)
                .extracting(SetListPrices.Row::result)
                .containsExactly(
                        "applied",
                        "unchanged",
                        "named_twice",
                        "sku_not_found",
                        "currency_mismatch",
                        "invalid_price",
                        "invalid_price",
                        "invalid_price",
                        "applied");
        assertThat(rows.get(1).before()).isEqualTo(rows.get(1).after());
        assertThat(rows.get(4).after()).isNull();
        assertThat(subtotal(CAP, 5)).isEqualTo(eur("30.00"));
    }

    @Test
    void keepsAGreatChangeOfAListUntilItIsApproved() {
        set(entry(SHIRT, 5, eur("18.00")));

        SetListPrices.Row row = set(entry(SHIRT, 5, eur("8.99"))).getFirst();

        assertThat(row.result()).isEqualTo("waiting_for_approval");
        assertThat(subtotal(SHIRT, 5)).isEqualTo(eur("90.00"));
        PriceProposal waiting = shop.shop()
                .priceProposals()
                .find(Objects.requireNonNull(row.proposal()))
                .orElseThrow();
        assertThat(waiting.setting().price().list()).isEqualTo("bulk");

        delete("bulk", 1);

        assertThat(shop.shop().priceProposals().find(waiting.id()).orElseThrow().state())
                .isEqualTo(PriceProposal.State.CANCELLED);
        assertThat(subtotal(SHIRT, 5)).isEqualTo(eur("99.95"));
    }

    @Test
    void keepsANewPriceFarBelowTheRegularOneUntilItIsApproved() {
        List<SetListPrices.Row> rows = set(
                entry(SHIRT, 1, eur("9.99")),
                entry(SHIRT, 5, eur("10.00")),
                entry(SHIRT, 10, eur("29.99")),
                entry(POSTER, 1, eur("0.01")));

        assertThat(rows)
                .extracting(SetListPrices.Row::result)
                .containsExactly("waiting_for_approval", "applied", "waiting_for_approval", "applied");
        assertThat(rows.getFirst().before()).isNull();
        assertThat(subtotal(SHIRT, 1)).isEqualTo(eur("19.99"));
        assertThat(subtotal(SHIRT, 5)).isEqualTo(eur("50.00"));
    }

    @Test
    void endingAPriceIsNoWayAroundAnApproval() {
        set(entry(SHIRT, 1, eur("19.00")));
        end("bulk", SHIRT, 1);

        assertThat(set(entry(SHIRT, 1, eur("9.49"))).getFirst().result()).isEqualTo("waiting_for_approval");
        assertThat(set(entry(SHIRT, 1, eur("9.50"))).getFirst().result()).isEqualTo("applied");
    }

    @Test
    void quotesTheLowestPriceBeforeAReduction() {
        installation.clock().advance(Duration.ofDays(1));
        set(entry(SHIRT, 1, eur("15.00")), entry(CAP, 10, eur("7.00")));

        QuoteBasket.Quoted quoted = shop.quote(basket(line(SHIRT, 1), line(CAP, 10)));

        assertThat(quoted.priorPrices()).isEqualTo(Map.of(shop.variant(SHIRT), eur("19.99")));
        assertThat(shop.quote(basket(line(CAP, 1))).priorPrices()).isEmpty();
    }

    @Test
    void takesVariantsByTheirIdsAsWell() {
        VariantId nobody = new VariantId(Fresh.uuid());

        List<SetListPrices.Row> rows = set(
                new SetListPrices.Entry(null, shop.variant(SHIRT), 1, eur("15.00"), null),
                new SetListPrices.Entry(null, nobody, 1, eur("15.00"), null),
                entry(SHIRT, 1, eur("14.00")));

        assertThat(rows)
                .extracting(SetListPrices.Row::result)
                .containsExactly("applied", "variant_not_found", "named_twice");
        assertThat(rows).extracting(SetListPrices.Row::sku).containsExactly(SHIRT, null, SHIRT);
        assertThat(rows)
                .extracting(SetListPrices.Row::variant)
                .containsExactly(shop.variant(SHIRT), nobody, shop.variant(SHIRT));
        assertThat(subtotal(SHIRT, 1)).isEqualTo(eur("15.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SetListPrices.Entry(SHIRT, nobody, 1, eur("1.00"), null));
    }

    @Test
    void answersTheSameWhenItIsAskedAgain() {
        Answer<SetListPrices.Done> first = set(key("list"), "bulk", entry(SHIRT, 5, eur("18.00")));

        assertThat(set(key("list"), "bulk", entry(SHIRT, 5, eur("18.00"))))
                .isEqualTo(new Answer<>(first.result(), true));
    }

    @Test
    void refusesListsAndPricesThatAreNotThere() {
        assertThatExceptionOfType(PricingRefusal.PriceListNotFound.class)
                .isThrownBy(() -> set(null, "nowhere", entry(SHIRT, 1, eur("1.00"))));
        assertThatExceptionOfType(PricingRefusal.PriceListNotFound.class).isThrownBy(() -> end("nowhere", SHIRT, 1));
        assertThatExceptionOfType(PricingRefusal.PriceListNotFound.class).isThrownBy(() -> delete("nowhere", 1));
        assertThatExceptionOfType(PricingRefusal.PriceListEntryNotFound.class).isThrownBy(() -> end("bulk", SHIRT, 1));
        assertThatExceptionOfType(PricingRefusal.PriceListEntryNotFound.class)
                .isThrownBy(() -> end("bulk", new Sku("NOBODY"), 1));
    }

    @Test
    void changesAListOfTheVersionThatWasSeenAndNeverItsCurrency() {
        UpdatePriceList update =
                new UpdatePriceList(installation.transactions(), shop.shop().priceLists());
        PriceListTerms later = new PriceListTerms(
                "bulk", "Later", EUR, 10, new Validity(Fresh.NOW.plusSeconds(60), null), Audience.EVERYBODY, false);
        PriceListTerms yen = new PriceListTerms(
                "bulk", "Yen", Currency.getInstance("JPY"), 10, Validity.ALWAYS, Audience.EVERYBODY, false);
        set(entry(SHIRT, 1, eur("18.00")));

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> handle(update, later, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> handle(update, yen, 1));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> delete("bulk", 2));
        assertThat(subtotal(SHIRT, 1)).isEqualTo(eur("18.00"));
        handle(update, later, 1);

        assertThat(subtotal(SHIRT, 1)).isEqualTo(eur("19.99"));
    }

    private void handle(UpdatePriceList update, PriceListTerms terms, long version) {
        shop.inStore(() -> {
            update.handle(new UpdatePriceList.Command(terms, version));
            return true;
        });
    }
}
