package dev.entrepot.testing.domain.pricing;

import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceSetting;
import dev.entrepot.domain.shared.Author;
import java.util.List;
import java.util.Map;

/** Prices to test with. */
public final class SamplePrices {

    private SamplePrices() {}

    /** Regular prices, set by the tests without a reason. */
    public static List<PriceSetting> base(Map<VariantId, Price> prices) {
        return prices.entrySet().stream()
                .map(entry -> PriceSetting.base(entry.getKey(), entry.getValue(), Author.named("tests"), ""))
                .toList();
    }
}
