package dev.entrepot.testing.application.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.application.ordering.CheckoutDesk;
import dev.entrepot.application.shared.Claim;
import dev.entrepot.application.shared.IdempotencyKey;
import dev.entrepot.application.shared.IdempotencyRecords;
import dev.entrepot.application.shared.IdempotencyRefusal;
import dev.entrepot.domain.catalog.product.Product;
import dev.entrepot.domain.catalog.product.Products;
import dev.entrepot.domain.catalog.product.SellableVariant;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.Variant;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.domain.inventory.Stock;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.testing.domain.catalog.SampleProducts;
import dev.entrepot.testing.domain.inventory.Stockroom;
import dev.entrepot.testing.domain.pricing.SamplePrices;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link CheckoutDesk} does: what the four ports would say one after the other. */
public interface CheckoutDeskContract extends TransactedContract {

    /** The currency of the prices. */
    Currency EUR = Currency.getInstance("EUR");

    /** What is tested. */
    CheckoutDesk desk();

    /** The same store's ports. */
    Products products();

    /** The same store's prices. */
    PriceLists priceLists();

    /** The same store's stock. */
    Stockroom stockroom();

    /** The same store's keys. */
    IdempotencyRecords records();

    @Test
    default void findsWhatIsNamedByItsSkuOrItsId() {
        Variant bySku = onSale("9.90", 3);
        Variant byId = onSale("5.00", 7);

        CheckoutDesk.Opened opened = open(aKey(), Set.of(bySku.sku(), new Sku("NOBODY")), Set.of(byId.id()));

        assertThat(opened.claim()).isEqualTo(new Claim.Fresh());
        assertThat(opened.sellable()).extracting(SellableVariant::id).containsExactlyInAnyOrder(bySku.id(), byId.id());
        assertThat(opened.prices().basePrice(bySku.id()).orElseThrow().unit()).isEqualTo(Money.of("9.90", EUR));
        assertThat(opened.prices().basePrice(byId.id()).orElseThrow().unit()).isEqualTo(Money.of("5.00", EUR));
        assertThat(opened.stock())
                .isEqualTo(inTransaction(() -> stockroom().items().find(List.of(bySku.id(), byId.id()))));
        assertThat(opened.stock().available(bySku.id())).isEqualTo(3);
        assertThat(opened.stock().available(byId.id())).isEqualTo(7);
    }

    @Test
    default void findsWhatIsNamedInOneWayOnly() {
        Variant variant = onSale("9.90", 3);

        assertThat(open(aKey(), Set.of(variant.sku()), Set.of()).stock().available(variant.id()))
                .isEqualTo(3);
        assertThat(open(aKey(), Set.of(), Set.of(variant.id())).sellable()).hasSize(1);
        assertThat(open(aKey(), Set.of(), Set.of()).sellable()).isEmpty();
    }

    @Test
    default void leavesOutWhatHasNoPriceOrWasNeverInStock() {
        Product product = SampleProducts.published();
        Variant variant = product.variants().getFirst();
        inTransaction(() -> products().add(product));

        CheckoutDesk.Opened opened = open(aKey(), Set.of(variant.sku()), Set.of());

        assertThat(opened.sellable()).hasSize(1);
        assertThat(opened.prices().basePrices()).isEmpty();
        assertThat(opened.stock()).isEqualTo(Stock.NONE);
    }

    @Test
    default void tellsWhatBecameOfTheKey() {
        IdempotencyKey key = aKey();
        UUID reference = Fresh.uuid();
        CheckoutDesk.Wanted nothing = new CheckoutDesk.Wanted(Set.of(), Set.of(), EUR);
        inTransaction(() -> desk().open(key, reference, nothing, Fresh.NOW));

        assertThat(inTransaction(() -> desk().open(key, Fresh.uuid(), nothing, Fresh.NOW))
                        .claim())
                .isEqualTo(new Claim.Unfinished(reference));

        inTransaction(() -> records().remember(key, "\"done\""));
        assertThat(inTransaction(() -> desk().open(key, Fresh.uuid(), nothing, Fresh.NOW))
                        .claim())
                .isEqualTo(new Claim.Answered("\"done\""));

        IdempotencyKey other = new IdempotencyKey(key.scope(), key.value(), "another request");
        assertThatExceptionOfType(IdempotencyRefusal.KeyReused.class)
                .isThrownBy(() -> inTransaction(() -> desk().open(other, Fresh.uuid(), nothing, Fresh.NOW)));
    }

    private CheckoutDesk.Opened open(IdempotencyKey key, Set<Sku> skus, Set<VariantId> variants) {
        return inTransaction(
                () -> desk().open(key, Fresh.uuid(), new CheckoutDesk.Wanted(skus, variants, EUR), Fresh.NOW));
    }

    private static IdempotencyKey aKey() {
        return new IdempotencyKey("orders", Fresh.word("key"), "a request");
    }

    private Variant onSale(String price, long onHand) {
        Product product = SampleProducts.published();
        Variant variant = product.variants().getFirst();
        inTransaction(() -> {
            products().add(product);
            priceLists().set(SamplePrices.base(Map.of(variant.id(), Price.base(Money.of(price, EUR)))), Fresh.NOW);
            stockroom().count(variant.id(), onHand);
        });
        return variant;
    }
}
