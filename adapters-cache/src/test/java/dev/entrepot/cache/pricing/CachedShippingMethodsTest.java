package dev.entrepot.cache.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.cache.CachedShop;
import dev.entrepot.domain.catalog.TaxCategory;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.shipping.ShippingBook;
import dev.entrepot.domain.pricing.shipping.ShippingMethod;
import dev.entrepot.domain.pricing.shipping.ShippingMethods;
import dev.entrepot.domain.pricing.shipping.ShippingRate;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Zone;
import dev.entrepot.testing.domain.pricing.ShippingMethodsContract;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CachedShippingMethodsTest implements ShippingMethodsContract {

    private final CachedShop shop = new CachedShop();

    @Override
    public ShippingMethods shippingMethods() {
        return shop.shippingMethods();
    }

    @Override
    public PriceLists priceLists() {
        return shop.priceLists();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }

    private static ShippingMethod parcel(String cost) {
        return new ShippingMethod(
                "parcel",
                "Parcel",
                TaxCategory.STANDARD,
                List.of(new ShippingMethod.ZoneRate(Zone.EVERYWHERE, new ShippingRate.Flat(Money.of(cost, KWD)))),
                List.of(),
                null);
    }

    private ShippingBook book(long atLeastVersion) {
        return shop.bound(() -> shop.shippingMethods().book(atLeastVersion));
    }

    private long presentVersion() {
        return shop.bound(() -> shop.priceLists().book(KWD, List.of(), 0)).version();
    }

    @Test
    void answersFromMemoryWhatIsNewEnough() {
        shop.inTransaction(() -> shop.shippingMethods().add(parcel("1")));
        ShippingBook read = book(0);

        assertThat(book(read.version())).isEqualTo(read);

        assertThat(shop.reads()).isEqualTo(1);
    }

    @Test
    void asksForWhatIsNewer() {
        long version = book(0).version();
        shop.inTransaction(() -> shop.shippingMethods().add(parcel("1")));

        assertThat(book(0).methods()).isEmpty();
        assertThat(book(version + 1).methods()).containsExactly(parcel("1"));
    }

    @Test
    void movesThePresentVersionOnAfterEveryCommit() {
        long before = presentVersion();

        shop.inTransaction(() -> {
            shop.shippingMethods().add(parcel("1"));
            assertThat(shop.remembers(PriceNames.RULES)).isTrue();
        });
        long added = presentVersion();
        shop.inTransaction(() -> shop.shippingMethods().update(parcel("2"), 1));
        long updated = presentVersion();
        shop.inTransaction(() -> shop.shippingMethods().remove("parcel", 2));

        assertThat(List.of(before, added, updated, presentVersion())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void remembersNothingThatAnUndoneTransactionHasRead() {
        book(0);

        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    shop.shippingMethods().add(parcel("90"));
                    long mine = shop.priceLists()
                            .book(KWD, List.of(), PriceLists.PRESENT)
                            .version();
                    assertThat(shop.shippingMethods().book(mine).methods()).containsExactly(parcel("90"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        shop.inTransaction(() -> shop.shippingMethods().add(parcel("20"))); // under the version that was undone

        assertThat(book(presentVersion()).methods()).containsExactly(parcel("20"));
    }
}
