package dev.entrepot.testing.application.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.pricing.PriceListEntryView;
import dev.entrepot.application.pricing.PriceListViews;
import dev.entrepot.application.shared.Page;
import dev.entrepot.application.shared.PageRequest;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.pricing.pricelist.PriceTier;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link PriceListViews} does. */
public interface PriceListViewsContract extends TransactedContract {

    /** What is tested. */
    PriceListViews priceListViews();

    /** The prices of the same store. */
    PriceLists priceLists();

    /** The products of the same store. */
    Products products();

    private static PriceListTerms terms(String prefix) {
        Currency euro = Currency.getInstance("EUR");
        String code = Fresh.code(prefix).toLowerCase(Locale.ROOT);
        return new PriceListTerms(code, code, euro, 3, Validity.ALWAYS, Audience.ofGroups("trade"), true);
    }

    private PriceListTerms added(String prefix) {
        PriceListTerms terms = terms(prefix);
        inTransaction(() -> {
            priceLists().add(terms);
            return true;
        });
        return terms;
    }

    private Variant aVariant() {
        Product product = SampleProducts.published();
        inTransaction(() -> products().add(product));
        return product.variants().getFirst();
    }

    private static PriceListEntryView entry(PriceListTerms list, Variant variant, int minQuantity, long cents) {
        Money unit = Money.ofMinor(cents, list.currency());
        Money compareAt = Money.ofMinor(cents + 1, list.currency());
        return new PriceListEntryView(
                variant.id(), variant.sku(), new PriceTier(minQuantity, new Price(unit, compareAt, list.code())), null);
    }

    private void set(Variant variant, List<PriceListEntryView> entries) {
        inTransaction(() -> priceLists()
                .set(
                        entries.stream()
                                .map(entry -> new PriceSetting(
                                        variant.id(),
                                        entry.tier().minQuantity(),
                                        entry.tier().price(),
                                        Author.named("tests"),
                                        ""))
                                .toList(),
                        Fresh.NOW));
    }

    private Page<PriceListEntryView> entries(PriceListTerms list, PageRequest page) {
        return inTransaction(() -> priceListViews().entries(list.code(), page)).orElseThrow();
    }

    @Test
    default void listsTheListsByTheirCodes() {
        PriceListTerms first = added("aaa-first");
        PriceListTerms second = added("zzz-second");

        Page<PriceLists.Versioned> all = inTransaction(() -> priceListViews().list(new PageRequest(1, 100)));

        assertThat(all.items())
                .contains(new PriceLists.Versioned(first, 1), new PriceLists.Versioned(second, 1))
                .extracting(list -> list.terms().code())
                .isSorted()
                .doesNotContain(Price.BASE_LIST);
        assertThat(all.count()).isEqualTo(all.items().size());
        assertThat(inTransaction(() -> priceListViews().list(new PageRequest(2, 1)))
                        .items())
                .containsExactly(all.items().get(1));
    }

    @Test
    default void showsThePricesOfAListByVariantAndQuantity() {
        PriceListTerms list = added("entries");
        PriceListTerms other = added("others");
        Variant shirt = aVariant();
        Variant cap = aVariant();
        List<PriceListEntryView> ofShirt =
                List.of(entry(list, shirt, 1, 2000), entry(list, shirt, 5, 1800), entry(list, shirt, 10, 1500));
        List<PriceListEntryView> ofCap = List.of(entry(list, cap, 1, 700));
        set(shirt, ofShirt);
        set(cap, ofCap);
        set(shirt, List.of(entry(other, shirt, 1, 1)));

        Page<PriceListEntryView> all = entries(list, new PageRequest(1, 10));

        List<PriceListEntryView> expected = new ArrayList<>();
        boolean shirtFirst = shirt.id().toString().compareTo(cap.id().toString()) < 0;
        expected.addAll(shirtFirst ? ofShirt : ofCap);
        expected.addAll(shirtFirst ? ofCap : ofShirt);
        assertThat(all.items()).containsExactlyElementsOf(expected);
        assertThat(all.count()).isEqualTo(4);
        assertThat(entries(list, new PageRequest(2, 3)).items()).containsExactly(expected.getLast());
        assertThat(entries(list, new PageRequest(3, 3)).items()).isEmpty();
    }

    @Test
    default void showsThePriorPriceAndNoDeletedVariant() {
        PriceListTerms list = added("prior");
        Product gone = SampleProducts.published();
        inTransaction(() -> products().add(gone));
        Variant shirt = aVariant();
        set(gone.variants().getFirst(), List.of(entry(list, gone.variants().getFirst(), 1, 2000)));
        set(shirt, List.of(entry(list, shirt, 1, 2000)));
        inTransaction(() -> {
            Product present = products().find(gone.id()).orElseThrow();
            present.delete("tests", Fresh.NOW);
            products().update(present);
            return true;
        });
        inTransaction(() -> priceLists()
                .set(
                        List.of(new PriceSetting(
                                shirt.id(),
                                1,
                                entry(list, shirt, 1, 1500).tier().price(),
                                Author.named("tests"),
                                "")),
                        Fresh.NOW.plusSeconds(60)));

        Page<PriceListEntryView> all = entries(list, new PageRequest(1, 10));

        assertThat(all.count()).isEqualTo(1);
        assertThat(all.items()).singleElement().satisfies(entry -> {
            assertThat(entry.sku()).isEqualTo(shirt.sku());
            assertThat(entry.priorPrice()).isEqualTo(Money.ofMinor(2000, list.currency()));
        });
    }

    @Test
    default void tellsAnUnknownListFromAnEmptyOne() {
        assertThat(entries(added("empty"), new PageRequest(1, 10)).count()).isZero();
        assertThat(inTransaction(() -> priceListViews().entries("nowhere", new PageRequest(1, 10))))
                .isEmpty();
        assertThat(inTransaction(() -> priceListViews().entries(Price.BASE_LIST, new PageRequest(1, 10))))
                .isEmpty();
    }
}
