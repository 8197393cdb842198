package dev.entrepot.testing.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entrepot.domain.pricing.PricingRefusal;
import dev.entrepot.domain.pricing.pricelist.PriceLists;
import dev.entrepot.domain.pricing.promotion.Action;
import dev.entrepot.domain.pricing.promotion.Condition;
import dev.entrepot.domain.pricing.promotion.Coupons;
import dev.entrepot.domain.pricing.promotion.Promotion;
import dev.entrepot.domain.pricing.promotion.PromotionId;
import dev.entrepot.domain.pricing.promotion.Promotions;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.domain.shared.Validity;
import dev.entrepot.testing.domain.shared.Fresh;
import dev.entrepot.testing.domain.shared.Race;
import dev.entrepot.testing.domain.shared.TransactedContract;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Promotions} does, one that answers from a memory included. */
public interface PromotionsContract extends TransactedContract {

    /** The currency of the amounts here. */
    Currency EUR = Currency.getInstance("EUR");

    /** What is tested. */
    Promotions promotions();

    /** The prices of the same store, which share the version. */
    PriceLists priceLists();

    private long presentVersion() {
        return inTransaction(() -> priceLists().book(EUR, List.of(), PriceLists.PRESENT))
                .version();
    }

    /** The promotions as they are now, without those of other tests. */
    private List<Promotion> present(Promotion... ofInterest) {
        List<PromotionId> ids = List.of(ofInterest).stream().map(Promotion::id).toList();
        long version = presentVersion();
        return inTransaction(() -> promotions().book(version)).promotions().stream()
                .filter(promotion -> ids.contains(promotion.id()))
                .toList();
    }

    private static Promotion aPromotion(int priority, Action reward) {
        return Promotion.of(new PromotionId(Fresh.uuid()), Fresh.code("P"), "Ten off", reward)
                .withPriority(priority);
    }

    private static Action tenPercent() {
        return Action.percentOffOrder("10");
    }

    @Test
    default void findsPromotionsAsTheyWereAddedInTheOrderOfTheirPriority() {
        Promotion plain = aPromotion(1, tenPercent());
        Promotion full = Promotion.of(
                        new PromotionId(Fresh.uuid()),
                        Fresh.code("P"),
                        "Five euros for friends",
                        Action.amountOffOrder(Money.of("5.00", EUR)))
                .withPriority(7)
                .during(new Validity(Fresh.NOW, Fresh.NOW.plusSeconds(3600)))
                .when(Condition.minimumSubtotal(Money.of("50.00", EUR)))
                .onlyWith(Coupons.shared("FRIENDS"));

        inTransaction(() -> {
            promotions().add(plain);
            promotions().add(full);
        });

        assertThat(present(plain, full)).containsExactly(full, plain);
        assertThat(inTransaction(() -> promotions().find(full.id()))).contains(full);
        assertThat(inTransaction(() -> promotions().find(new PromotionId(Fresh.uuid()))))
                .isEmpty();
    }

    @Test
    default void refusesACodeThatAnotherPromotionHas() {
        Promotion first = aPromotion(1, tenPercent());
        Promotion second = Promotion.of(new PromotionId(Fresh.uuid()), first.code(), "Again", tenPercent())
                .withPriority(1);
        inTransaction(() -> promotions().add(first));

        assertThatExceptionOfType(PricingRefusal.PromotionCodeTaken.class)
                .isThrownBy(() -> inTransaction(() -> promotions().add(second)))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("promotion_code", first.code()));
        assertThat(present(first, second)).containsExactly(first);
    }

    @Test
    default void givesACodeThatManyChoseToOneOfThem() {
        String code = Fresh.code("P");

        List<Boolean> won = Race.run(
                8,
                racer -> isAdded(Promotion.of(new PromotionId(Fresh.uuid()), code, "Racer", tenPercent())
                        .withPriority(racer)));

        assertThat(won).containsOnlyOnce(true);
    }

    private boolean isAdded(Promotion promotion) {
        try {
            inTransaction(() -> promotions().add(promotion));
            return true;
        } catch (PricingRefusal.PromotionCodeTaken e) {
            return false;
        }
    }

    @Test
    default void removesAPromotionAndFreesItsCode() {
        Promotion promotion = aPromotion(1, tenPercent());
        inTransaction(() -> promotions().add(promotion));

        inTransaction(() -> promotions().remove(promotion.id()));
        inTransaction(() -> promotions().remove(promotion.id()));

        assertThat(present(promotion)).isEmpty();
        assertThat(inTransaction(() -> promotions().find(promotion.id()))).isEmpty();
        Promotion successor = Promotion.of(new PromotionId(Fresh.uuid()), promotion.code(), "Again", tenPercent())
                .withPriority(1);
        inTransaction(() -> promotions().add(successor));
        assertThat(present(promotion, successor)).containsExactly(successor);
    }

    @Test
    default void raisesTheVersionThatItSharesWithThePrices() {
        long before = presentVersion();
        Promotion promotion = aPromotion(1, tenPercent());

        inTransaction(() -> promotions().add(promotion));
        long added = presentVersion();
        inTransaction(() -> promotions().remove(promotion.id()));
        long removed = presentVersion();

        assertThat(added).isGreaterThan(before);
        assertThat(removed).isGreaterThan(added);
        assertThat(inTransaction(() -> promotions().book(removed)).version()).isEqualTo(removed);
    }

    @Test
    default void neverAnswersWithRulesOlderThanAskedFor() {
        for (int i = 0; i < 5; i++) {
            inTransaction(() -> promotions().book(0)); // whatever it knows, it may remember
            Promotion promotion = aPromotion(i, tenPercent());
            inTransaction(() -> promotions().add(promotion));

            assertThat(present(promotion)).containsExactly(promotion);
        }
    }

    @Test
    default void undoesWhatATransactionThatFailedHasStored() {
        Promotion kept = aPromotion(1, tenPercent());
        Promotion lost = aPromotion(1, tenPercent());
        inTransaction(() -> promotions().add(kept));

        assertThatThrownBy(() -> inTransaction(() -> {
                    promotions().add(lost);
                    promotions().remove(kept.id());
                    promotions().book(0);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(present(kept, lost)).containsExactly(kept);
        assertThat(inTransaction(() -> promotions().book(0)).promotions()).doesNotContain(lost);
    }
}
