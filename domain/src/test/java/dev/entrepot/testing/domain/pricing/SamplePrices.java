package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceListTerms;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import dev.entrepot.domain.shared.Money;
import java.util.List;
import java.util.Map;

/** Prices to test with. */
public final class SamplePrices {

    private SamplePrices() {}

    /** A price on a list, set by the tests without a reason. */
    public static PriceSetting on(PriceListTerms list, VariantId variant, int minQuantity, Money unit) {
        return new PriceSetting(variant, minQuantity, new Price(unit, null, list.code()), Author.named("tests"), "");
    }

    /** Regular prices, set by the tests without a reason. */
    public static List<PriceSetting> base(Map<VariantId, Price> prices) {
        return prices.entrySet().stream()
                .map(entry -> PriceSetting.base(entry.getKey(), entry.getValue(), Author.named("tests"), ""))
                .toList();
    }
}
