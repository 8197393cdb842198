package dev.entrepot.web.merchandising;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.application.merchandising.VariantDraft;
import dev.entrepot.application.storefront.ProductDetailView;
import dev.entrepot.application.storefront.ProductDetailView.VariantView;
import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Availability;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A price that an editor repeats as it was read may be another one by now, and is not the editor's to write. */
class VariantDraftsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final VariantView MUG = new VariantView(
            new VariantId(Fresh.uuid()),
            new Sku("MUG"),
            null,
            Map.of(),
            0,
            eur("5.00"),
            eur("8.00"),
            null,
            Availability.NONE);

    @Test
    void leavesAloneAPriceThatStandsAsItWasRead() {
        assertThat(draft(eur("5.00"), eur("8.00")).price()).isNull();
    }

    @Test
    void writesAPriceThatWasMoved() {
        assertThat(draft(eur("5.50"), eur("8.00")).price())
                .isEqualTo(new Price(eur("5.50"), eur("8.00"), Price.BASE_LIST));
        assertThat(draft(eur("5.00"), null).price()).isEqualTo(new Price(eur("5.00"), null, Price.BASE_LIST));
    }

    private static VariantDraft draft(Money price, @Nullable Money compareAt) {
        VariantRequest variant = new VariantRequest(MUG.id(), MUG.sku(), null, Map.of(), 0L, price, compareAt, null);
        ProductRequest request = new ProductRequest(
                "Mug",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(variant),
                null,
                null,
                null,
                null,
                null,
                null);
        return VariantDrafts.of(request, present()).getFirst();
    }

    private static ProductDetailView present() {
        return new ProductDetailView(
                new ProductId(Fresh.uuid()),
                new Slug("mug"),
                "Mug",
                "",
                ProductStatus.PUBLISHED,
                null,
                null,
                TaxCategory.STANDARD,
                false,
                List.of(),
                List.of(),
                "",
                "",
                List.of(MUG),
                Fresh.NOW,
                Fresh.NOW,
                1);
    }

    private static Money eur(String amount) {
        return Money.of(amount, EUR);
    }
}
