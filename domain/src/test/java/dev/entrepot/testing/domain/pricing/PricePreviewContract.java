package dev.entrepot.testing.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Audience;
import dev.entrepot.domain.pricing.pricelist.PriceChange;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.pricelist.PricePreview;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.pricing.pricelist.PriorPrice;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link PriceLists} tells of changes that somebody wants. */
public interface PricePreviewContract extends TransactedContract {

    /** What is tested. */
    PriceLists priceLists();

    /** The products of the same store, since only what exists can have a price. */
    Products products();

    private VariantId aVariant() {
        Product product = SampleProducts.published();
        inTransaction(() -> products().add(product));
        return product.variants().getFirst().id();
    }

    private static PriceListTerms regular(String currency) {
        return PriceListTerms.base(Currency.getInstance(currency), true);
    }

    private PriceListTerms aList() {
        String code = Fresh.code("sale").toLowerCase(Locale.ROOT);
        Currency euro = Currency.getInstance("EUR");
        PriceListTerms terms = new PriceListTerms(code, code, euro, 5, Validity.ALWAYS, Audience.EVERYBODY, true);
        inTransaction(() -> {
            priceLists().add(terms);
            return true;
        });
        return terms;
    }

    private static PriceSetting wanted(VariantId variant, PriceListTerms list, int minQuantity, String amount) {
        return SamplePrices.on(list, variant, minQuantity, Money.of(amount, list.currency()));
    }

    private void set(Instant at, PriceSetting... settings) {
        inTransaction(() -> priceLists().set(List.of(settings), at));
    }

    private void end(Instant at, PriceSetting... settings) {
        List<PriceSetting.Place> places =
                Stream.of(settings).map(PriceSetting::place).toList();
        inTransaction(() -> priceLists().end(places, Author.named("tests"), "", at));
    }

    private List<PricePreview> previews(PriceSetting... settings) {
        return inTransaction(() -> priceLists().preview(List.of(settings), Fresh.NOW));
    }

    private @Nullable String measuredAgainst(PriceSetting setting) {
        PricePreview preview = previews(setting).getFirst();
        assertThat(preview.change().before()).isNull();
        return preview.measuredAgainst() == null
                ? null
                : Objects.requireNonNull(preview.measuredAgainst()).amount().toPlainString();
    }

    private static Instant daysAgo(int days) {
        return Fresh.NOW.minusSeconds(days * 86_400L);
    }

    @Test
    default void previewsWhatWouldChangeAndChangesNothing() {
        VariantId shirt = aVariant();
        VariantId cap = aVariant();
        PriceListTerms base = regular("EUR");
        PriceSetting present = wanted(shirt, base, 1, "10.00");
        set(Fresh.NOW, present);
        long before = version(base);
        PriceSetting first = wanted(cap, base, 1, "7.50");
        PriceSetting other = wanted(shirt, base, 1, "11.00");
        Money ten = Money.of("10.00", base.currency());

        assertThat(previews(present, first, other))
                .containsExactly(
                        new PricePreview(PriceChange.of(present, present.price(), Fresh.NOW), ten),
                        new PricePreview(PriceChange.of(first, null, Fresh.NOW), null),
                        new PricePreview(PriceChange.of(other, present.price(), Fresh.NOW), ten));
        assertThat(previews()).isEmpty();
        assertThat(inTransaction(() -> priceLists().book(base.currency(), List.of(shirt, cap), PriceLists.PRESENT))
                        .basePrices())
                .containsOnlyKeys(shirt);
        assertThat(version(base)).isEqualTo(before);
    }

    private long version(PriceListTerms base) {
        return inTransaction(() -> priceLists().book(base.currency(), List.of(), PriceLists.PRESENT))
                .version();
    }

    @Test
    default void measuresAPriceThatIsSetAnewAgainstTheLastOne() {
        VariantId shirt = aVariant();
        PriceListTerms base = regular("EUR");
        PriceSetting anew = wanted(shirt, base, 1, "1.00");
        set(daysAgo(60), wanted(shirt, base, 1, "30.00"));
        set(daysAgo(3), wanted(shirt, base, 1, "20.00"));
        end(daysAgo(2), anew);

        assertThat(measuredAgainst(anew)).isEqualTo("20.00");
        assertThat(measuredAgainst(wanted(shirt, regular("USD"), 1, "1.00"))).isNull();
    }

    @Test
    default void forgetsAPriceThatEndedThirtyDaysAgo() {
        VariantId shirt = aVariant();
        VariantId cap = aVariant();
        PriceListTerms base = regular("EUR");
        set(daysAgo(60), wanted(shirt, base, 1, "20.00"), wanted(cap, base, 1, "8.00"));
        end(Fresh.NOW.minus(PriorPrice.PERIOD), wanted(shirt, base, 1, "20.00"));
        end(Fresh.NOW.minus(PriorPrice.PERIOD).plusSeconds(1), wanted(cap, base, 1, "8.00"));

        assertThat(measuredAgainst(wanted(shirt, base, 1, "1.00"))).isNull();
        assertThat(measuredAgainst(wanted(cap, base, 1, "1.00"))).isEqualTo("8.00");
    }

    @Test
    default void measuresAPriceOfAFurtherListAgainstTheRegularOneForAsManyUnits() {
        VariantId shirt = aVariant();
        PriceListTerms base = regular("EUR");
        PriceListTerms sale = aList();
        set(
                Fresh.NOW,
                wanted(shirt, base, 1, "20.00"),
                wanted(shirt, base, 10, "18.00"),
                wanted(shirt, base, 50, "15.00"),
                wanted(shirt, regular("USD"), 1, "99.00"));

        assertThat(measuredAgainst(wanted(shirt, sale, 1, "1.00"))).isEqualTo("20.00");
        assertThat(measuredAgainst(wanted(shirt, sale, 10, "1.00"))).isEqualTo("18.00");
        assertThat(measuredAgainst(wanted(shirt, sale, 49, "1.00"))).isEqualTo("18.00");
        assertThat(measuredAgainst(wanted(shirt, base, 100, "1.00"))).isEqualTo("15.00");
        assertThat(measuredAgainst(wanted(aVariant(), sale, 1, "1.00"))).isNull();
    }

    @Test
    default void measuresAgainstTheLastPriceOfTheSameListBeforeTheRegularOne() {
        VariantId shirt = aVariant();
        PriceListTerms sale = aList();
        PriceSetting anew = wanted(shirt, sale, 1, "5.00");
        set(daysAgo(2), wanted(shirt, regular("EUR"), 1, "20.00"), anew);
        end(daysAgo(1), anew);

        assertThat(measuredAgainst(anew)).isEqualTo("5.00");
        assertThat(measuredAgainst(wanted(shirt, sale, 2, "5.00"))).isEqualTo("20.00");
    }

    @Test
    default void endingTheRegularPriceLeavesItAsTheMeasureOfOtherLists() {
        VariantId shirt = aVariant();
        PriceListTerms base = regular("EUR");
        PriceListTerms sale = aList();
        PriceSetting one = wanted(shirt, base, 1, "20.00");
        PriceSetting ten = wanted(shirt, base, 10, "18.00");
        set(daysAgo(2), one, ten);
        end(daysAgo(1), one, ten);

        assertThat(measuredAgainst(wanted(shirt, sale, 1, "1.00"))).isEqualTo("20.00");
        assertThat(measuredAgainst(wanted(shirt, sale, 10, "1.00"))).isEqualTo("18.00");
    }

    @Test
    default void removingAListAndAddingItAgainForgetsNoPrice() {
        VariantId shirt = aVariant();
        PriceListTerms sale = aList();
        PriceSetting setting = wanted(shirt, sale, 1, "20.00");
        set(daysAgo(2), setting);
        inTransaction(() -> {
            priceLists().remove(sale.code(), 1, Author.named("tests"), "", daysAgo(1));
            priceLists().add(sale);
            return true;
        });

        assertThat(measuredAgainst(setting)).isEqualTo("20.00");
    }
}
