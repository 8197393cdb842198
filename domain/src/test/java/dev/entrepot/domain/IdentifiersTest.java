package dev.entrepot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.catalog.classification.CategoryId;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.identity.ApiKeyId;
import dev.entrepot.domain.inventory.ReservationId;
import dev.entrepot.domain.inventory.location.LocationId;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.pricing.promotion.CouponBatchId;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.RedemptionId;
import dev.entrepot.domain.shared.CustomerId;
import dev.entrepot.domain.shared.Identifier;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All identifiers read what they write. */
class IdentifiersTest {

    private static final String TEXT = "0190a0b1-c2d3-7e4f-8a5b-6c7d8e9f0a1b";

    static List<Function<String, Identifier>> parsers() {
        return List.of(
                ProductId::parse,
                VariantId::parse,
                CategoryId::parse,
                BrandId::parse,
                PromotionId::parse,
                RedemptionId::parse,
                CouponBatchId::parse,
                ReservationId::parse,
                LocationId::parse,
                OrderId::parse,
                ApiKeyId::parse,
                CustomerId::parse);
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void readsWhatItWrites(Function<String, Identifier> parser) {
        Identifier id = parser.apply(TEXT);

        assertThat(id).hasToString(TEXT).isEqualTo(parser.apply(TEXT));
        assertThat(id.value()).hasToString(TEXT);
        assertThatIllegalArgumentException().isThrownBy(() -> parser.apply("not an id"));
    }
}
