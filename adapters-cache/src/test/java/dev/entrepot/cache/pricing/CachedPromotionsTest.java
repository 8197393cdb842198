package dev.entrepot.cache.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.cache.CachedShop;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionBook;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.testing.domain.pricing.PromotionsContract;
import dev.entrepot.testing.domain.shared.Fresh;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CachedPromotionsTest implements PromotionsContract {

    private final CachedShop shop = new CachedShop();

    @Override
    public Promotions promotions() {
        return shop.promotions();
    }

    @Override
    public PriceLists priceLists() {
        return shop.priceLists();
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return shop.inTransaction(work);
    }

    private static Promotion aPromotion(String percent) {
        return Promotion.of(
                        new PromotionId(Fresh.uuid()),
                        Fresh.code("P"),
                        percent + " off",
                        Action.percentOffOrder(percent))
                .withPriority(1);
    }

    private Promotion added() {
        Promotion promotion = aPromotion("10");
        shop.inTransaction(() -> shop.promotions().add(promotion));
        return promotion;
    }

    private PromotionBook book(long atLeastVersion) {
        return shop.bound(() -> shop.promotions().book(atLeastVersion));
    }

    private long presentVersion() {
        return shop.bound(() -> shop.priceLists().book(EUR, List.of(), 0)).version();
    }

    @Test
    void answersFromMemoryWhatIsNewEnough() {
        Promotion promotion = added();
        PromotionBook read = book(0);

        assertThat(book(read.version())).isEqualTo(read);
        assertThat(read.promotions()).containsExactly(promotion);

        assertThat(shop.reads()).isEqualTo(1);
    }

    @Test
    void asksForWhatIsNewer() {
        long version = book(0).version();
        Promotion promotion = added();

        assertThat(book(0).promotions()).isEmpty();
        assertThat(book(version + 1).promotions()).containsExactly(promotion);
        assertThat(book(0).promotions()).containsExactly(promotion);

        assertThat(shop.reads()).isEqualTo(2);
    }

    @Test
    void movesThePresentVersionOnAfterTheCommit() {
        long before = presentVersion();

        shop.inTransaction(() -> {
            shop.promotions().add(aPromotion("10"));
            assertThat(shop.remembers(PriceNames.RULES)).isTrue();
        });
        long added = presentVersion();
        assertThat(added).isGreaterThan(before);

        Promotion gone = added();
        shop.inTransaction(() -> shop.promotions().remove(gone.id(), 1));
        assertThat(presentVersion()).isGreaterThan(added);
    }

    @Test
    void remembersNothingThatAnUndoneTransactionHasRead() {
        book(0);

        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    shop.promotions().add(aPromotion("90"));
                    long mine = shop.priceLists()
                            .book(EUR, List.of(), PriceLists.PRESENT)
                            .version();
                    assertThat(shop.promotions().book(mine).promotions()).hasSize(1);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        Promotion promotion = added(); // under the version that was undone

        assertThat(book(presentVersion()).promotions()).containsExactly(promotion);
    }

    @Test
    void remembersWhatACommittedTransactionHasRead() {
        added();

        shop.inTransaction(() -> shop.promotions().book(0));
        book(0);

        assertThat(shop.reads()).isEqualTo(1);
    }

    @Test
    void doesNotReplaceWhatItRemembersByWhatASlowReaderRead() {
        shop.meanwhile(() -> {
            added();
            book(1);
        });
        book(0);

        assertThat(book(0).promotions()).hasSize(1);
    }

    @Test
    void keepsTheStoresApart() {
        added();
        book(0);
        CachedShop other = new CachedShop();

        assertThat(other.bound(() -> shop.promotions().book(0)))
                .as("read for the other store, by the same decorator")
                .isNotSameAs(book(0));
        assertThat(shop.reads()).isEqualTo(2);
    }
}
